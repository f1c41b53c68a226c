// SPDX-License-Identifier: MIT
#include "store/commentary.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "api/body.h"
#include "api/forms.h"
#include "api/operations.h"
#include "api/problem.h"
#include "service/service.h"
#include "service/written_text.h"
#include "standard/library.h"

namespace wres::api {
namespace {

/// How the path names the text about the whole, whose indicator is empty.
constexpr std::string_view the_whole = "whole";

constexpr std::size_t most_text_bytes = 20'000;

Json text_form(const store::CommentaryText& text)
{
    return { { "subject", text.indicator.empty() ? std::string(the_whole) : text.indicator },
        { "text", text.text }, { "number", text.number }, { "written_at", moment(text.written_at) } };
}

/// The indicator that the path names; empty: the whole.
Result<std::string> indicator_of(const Call& call)
{
    const std::string subject(call.named.text("subject"));
    if (subject == the_whole)
        return std::string();
    const auto standard = TRY(standard::load_standard(call.service.standards, call.collection->standard));
    if (std::ranges::find(standard.indicators, subject, &standard::Indicator::id)
        == standard.indicators.end())
        return failure("store.no_such_subject", "The standard has no such indicator.");
    return subject;
}

struct Written {
    std::string indicator;
    std::string text;
    std::int64_t based_on {};
};

Result<Written> written_in(const Call& call)
{
    Written written;
    written.indicator = TRY(indicator_of(call));
    const auto body = TRY(object_of(call));
    written.text = service::written_text(TRY(text_in(body, "text")));
    written.based_on = TRY(number_in(body, "based_on"));
    if (written.text.size() > most_text_bytes)
        return failure("commentary.too_long", "A commentary has at most 20,000 characters. Shorten it.");
    return written;
}

} // namespace

http::Response get_commentary(Call& call)
{
    const auto texts =
        call.store.read([&](store::View& view) { return store::commentary_of(view, call.collection->id); });
    if (!texts)
        return problem(call.request, texts.error());
    Json list = Json::array();
    for (const auto& text : *texts)
        list.push_back(text_form(text));
    return answer({ { "texts", std::move(list) } });
}

http::Response save_commentary(Call& call)
{
    const auto written = written_in(call);
    if (!written)
        return problem(call.request, written.error());
    const auto outcome = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::save_commentary(
            change, call.collection->id, written->indicator, written->text, written->based_on);
    });
    if (!outcome)
        return problem(call.request, outcome.error());
    if (std::holds_alternative<store::CommentaryConflict>(*outcome))
        return problem(call.request, http::Status::Conflict, "commentary.conflict",
            "Somebody else saved another text first. Theirs is in force, and yours is kept beside it. Read "
            "theirs, make one text of both, and save that, based on theirs.");
    return answer({ { "number", std::get<store::CommentarySaved>(*outcome).number } });
}

} // namespace wres::api
