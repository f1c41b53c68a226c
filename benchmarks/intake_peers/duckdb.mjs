// SPDX-License-Identifier: MIT
//
// DuckDB: GROUP BY three columns straight from CSV, two threads.
//   node duckdb.mjs FILE
import { DuckDBInstance } from '@duckdb/node-api';

const database = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await database.connect();
const used = process.cpuUsage();
const begin = process.hrtime.bigint();
const result = await connection.runAndReadAll(
  `SELECT "Ethnic group", "Grade", "Sex", count(*) FROM read_csv('${process.argv[2]}', header = true, all_varchar = true) GROUP BY ALL`);
const rows = result.getRows();
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
const { user, system } = process.cpuUsage(used);
const people = {};
for (const [group, grade, sex, count] of rows) people[`${group ?? ''}|${grade}|${sex}`] = Number(count);
console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, mebibytes: process.resourceUsage().maxRSS / 1024, people }));
