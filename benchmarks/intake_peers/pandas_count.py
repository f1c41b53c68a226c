# SPDX-License-Identifier: MIT
"""pandas: read the CSV file and count three columns.

    pandas_count.py FILE
"""
import json
import resource
import sys
import time

import pandas

begin, used = time.perf_counter(), time.process_time()
rows = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
counts = rows.groupby(["Ethnic group", "Grade", "Sex"]).size()
seconds, processor = time.perf_counter() - begin, time.process_time() - used
people = {"|".join(key): int(count) for key, count in counts.items()}
print(json.dumps({"seconds": seconds, "processor": processor, "people": people,
                  "mebibytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
