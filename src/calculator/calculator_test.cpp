// SPDX-License-Identifier: MIT
#include "calculator/calculator.h"

#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "calculator/registry.h"

using namespace wres;
using namespace wres::calculator;

namespace {

nlohmann::json only_answer(const std::string& question)
{
    return nlohmann::json::parse(answer(question).value());
}

} // namespace

TEST_CASE("a question is answered with the published number")
{
    // Perondi et al. (2004), as in Fagerland, Lydersen and Laake (2017), table 4.17.
    const auto found = only_answer(
        R"({"id":"a","statistic":"risk_ratio_ci","method":"koopman","inputs":{"x1":7,"n1":34,"x2":1,"n2":34,"level":0.95}})");
    CHECK(found["id"] == "a");
    CHECK(found["result"]["ratio"].get<double>() == doctest::Approx(7.0));
    CHECK(found["result"]["lower"].get<double>() == doctest::Approx(1.2209).epsilon(5e-5));
    CHECK(found["result"]["upper"].get<double>() == doctest::Approx(42.5757).epsilon(5e-6));
}

TEST_CASE("an array and lines of questions give the same lines")
{
    const std::string one =
        R"({"id":1,"statistic":"risk_ratio","method":"point","inputs":{"x1":1,"n1":4,"x2":1,"n2":2}})";
    const std::string two =
        R"({"id":2,"statistic":"risk_ratio","method":"point","inputs":{"x1":1,"n1":4,"x2":0,"n2":2}})";
    const auto lines = answer(one + "\n\n" + two + "\n").value();
    CHECK(lines == answer("[" + one + "," + two + "]").value());
    CHECK(lines
        == "{\"id\":1,\"result\":{\"ratio\":0.5}}\n{\"id\":2,\"result\":{\"ratio\":\"Infinity\"},\"not_"
           "finite\":"
           "{\"ratio\":\"These inputs set no bound to it, such as a number divided by 0.\"}}\n");
}

TEST_CASE("what cannot be calculated says why, and does not stop the others")
{
    const auto unknown =
        only_answer(R"({"id":1,"statistic":"risk_ratio_ci","method":"wishful","inputs":{}})");
    CHECK(unknown["result"].is_null());
    CHECK(unknown["not_calculable"]["code"] == "calc.unknown_method");

    const auto nobody =
        only_answer(R"({"id":1,"statistic":"proportion_ci","method":"wilson","inputs":{"x":0,"n":0}})");
    CHECK(nobody["not_calculable"]["code"] == "proportion.nobody_counted");

    const auto fraction = only_answer(
        R"({"id":1,"statistic":"risk_ratio","method":"point","inputs":{"x1":0.5,"n1":4,"x2":0,"n2":2}})");
    CHECK(fraction["not_calculable"]["code"] == "calc.not_a_count");

    CHECK(
        only_answer(
            R"({"id":1,"statistic":"multiplicity","method":"bh","inputs":{"p":[0.5,1.5]}})")["not_calculable"]
                                                                                            ["code"]
        == "calc.not_a_probability");
}

TEST_CASE("input that is not JSON is refused with its line")
{
    CHECK(answer("{\"id\":1,\"statistic\":\"x\"}\nnonsense").error().message
        == "Line 2 is not JSON. Write each question on one line, or all of them as an array in [ ].");
    CHECK(answer("[{\"id\":1},]").error().code == "calc.not_json");
    CHECK(answer(" \n").error().code == "calc.no_questions");
    CHECK(only_answer("5")["not_calculable"]["code"] == "calc.not_a_question");
    CHECK(only_answer("{\"id\":7}")["not_calculable"]["code"] == "calc.no_statistic");
}

TEST_CASE("a wrong name or number is answered with what there is, and what was given")
{
    const auto reason = [](const std::string& question) {
        return only_answer(question)["not_calculable"]["reason"].get<std::string>();
    };
    CHECK(reason(R"({"statistic":"chi_squared","method":"person"})")
        == "There is no method \"person\" of a statistic \"chi_squared\". The methods of \"chi_squared\" "
           "are: "
           "pearson; yates; n_minus_1.");
    CHECK(reason(R"({"statistic":"risk_ratio","method":"point","inputs":{"x1":"a","n1":4,"x2":0,"n2":2}})")
        == "The input x1 is \"a\", not a whole number of people.");
    CHECK(reason(R"({"statistic":"risk_ratio","method":"point","inputs":{"x1":5,"n1":4,"x2":0,"n2":2}})")
        == "More people are counted than there are: x1 is 5, n1 is 4.");
    CHECK(reason(R"({"statistic":"power","method":"x","inputs":{}})").find("without a name")
        != std::string::npos);
}

TEST_CASE("no two methods share a name, and each names its inputs and its source")
{
    std::set<std::pair<std::string_view, std::string_view>> names;
    for (const auto& method : all_methods()) {
        CHECK(names.emplace(method.statistic, method.method).second);
        CHECK_FALSE(method.inputs.empty());
        CHECK_FALSE(method.source.empty());
    }
    CHECK(list_methods().find("\"statistic\": \"risk_ratio_ci\", \"method\": \"scas\"") != std::string::npos);
}

TEST_CASE("no question, however odd, stops the calculator")
{
    for (const auto& method : all_methods()) {
        for (const auto* inputs :
            { "{}", R"({"x":1,"n":1})", R"({"table":[[0,0],[0,0]]})", R"({"table":[[0,5],[0,0]]})",
                R"({"x1":[0],"n1":[0],"x2":[0],"n2":[0]})", R"({"x1":0,"n1":1,"x2":0,"n2":1})", R"({"p":[]})",
                R"({"x1":[1],"n1":[1],"x2":[1],"n2":[1]})", R"({"x":[],"n":[],"scores":[]})",
                R"({"table":"x"})", R"({"x":9007199254740992,"n":1e-300,"level":0.999999})",
                R"({"x1":0,"t1":1,"x2":0,"t2":1})",
                R"({"x1":9007199254740992,"t1":1e300,"x2":1,"t2":1e-300})",
                R"({"counts":[],"populations":[],"standard":[],"ref_counts":[],"ref_populations":[]})",
                R"({"counts":[99],"populations":[0],"standard":[1],"ref_counts":[0],"ref_populations":[0]})",
                R"({"frequencies":{"0":[1],"99999999":[1e300]},"populations":[1],"standard":[1]})",
                R"({"frequencies":{"many":[1]},"populations":[1],"standard":[1]})",
                R"({"counts":[1],"populations":[1],"ref_counts":[1],"ref_populations":[1],"output":"rate"})",
                R"({"average":0.5,"population":9007199254740992})", R"({"average":1e-300,"population":[]})",
                R"({"average":1,"population":[1e-300]})", R"({"observed":[0,9007199254740992]})",
                R"({"observed":[0],"expected_events":[1e-300]})",
                R"({"numerator":[0,0],"denominator":[1,9007199254740992],"trim_by":0.49})",
                R"({"numerator":[0,1e300,5],"denominator":[1,1e300,0.3],"trim_by":0})",
                R"({"numerator":[1],"denominator":[1],"limit_denominators":[1e-300,1e300]})",
                R"({"y":[],"n":[],"d":[],"relative_to_mean":[],"close_to_limits":[],"points_latest_first":[]})",
                R"({"y":[1],"n":[1],"d":[0],"relative_to_mean":[1],"close_to_limits":[],"points_latest_first":[1]})",
                R"({"y":[1e308,-1e308,0],"n":[1e308,0,1],"d":[1e-308,1,1e308],"freeze":2,"part":3})",
                R"({"y":[0,0,0],"n":[0,0,0],"d":[1,1,1],"freeze":0,"rebase_at_1based":[1,3,3]})",
                R"({"y":[1,2,3],"n":[1,1,1],"d":[1,1,1],"exclude":[1,2,3],"rebase_at_1based":9})",
                R"({"y":[1,2,3],"fix_after_n_points":0})",
                R"({"lpl":[1],"upl":[],"target":1,"improvement_direction":"sideways"})",
                R"({"points_latest_first":[{"Value":1,"LowerCI":1e308,"UpperCI":-1e308},{},{},{},{}]})",
                R"({"x1":1,"n1":2,"x2":1,"n2":2,"n_both":0,"x1_both":0,"x2_both":0,"x_both_years":0})",
                R"({"y":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"change_at_1based":9,"lag":9007199254740992})",
                R"({"group":[],"reference":[1]})", R"({"group":[0],"reference":[1e300]})",
                R"({"group":[1,1],"reference":[1,1],"group_pay":[0,1e300],"reference_pay":[1]})",
                R"({"group":[5,5,5,5,5,5,5,5,5,5],"reference":[5,5,5,5,5,5,5,5,5,5],"level":0.999999999,"resamples":100})",
                R"({"group":[1e-300,1,1,1,1,1,1,1,1,1e11],"reference":[1,1,1,1,1,1,1,1,1,1],"resamples":9007199254740992})",
                R"({"n1":1e300,"n2":1e-300,"reference_rate":1e-300,"ratio":1e300,"power":0.999999})",
                R"({"n1":0,"n2":1,"reference_rate":0.5,"ratio":1})",
                R"({"n1":1,"n2":1,"reference_rate":0.5,"ratio":2})",
                R"({"people":"Infinity","margin":1e-300})",
                R"({"x1":9007199254740992,"n1":9007199254740992,"x2":0,"n2":1})" }) {
            nlohmann::json question = { { "id", 1 }, { "statistic", method.statistic },
                { "method", method.method } };
            question["inputs"] = nlohmann::json::parse(inputs);
            INFO(question.dump());
            CHECK(answer(question.dump()).has_value());
        }
    }
}
