// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.h"
#include "programme/letters.h"
#include "programme/naming_form.h"
#include "programme/own_page.h"
#include "programme/pages.h"
#include "programme/withdrawal_form.h"
#include "service/council_submission.h"
#include "service/national_work.h"
#include "submission/keys.h"

namespace wres::programme {
namespace {

using collection::Event;
using collection::EventKind;

std::string text_in(const Call& call, std::string_view name)
{
    return std::string(trimmed(call.form.text(name)));
}

/// The page again, with what could not be done beside the field it is about.
http::Response refused(Call& call, const Error& error, std::string_view field)
{
    const bool is_of_the_page = error.code.starts_with("collection.") || error.code.starts_with("council.")
        || error.code.starts_with("submission.") || error.code.starts_with("key.");
    return is_of_the_page ? own_page(call, "", { { std::string(field), error.message } })
                          : error_response(call, error);
}

/// The page again, and a letter to the programme about what the council did.
http::Response told(Call& call, const std::string& said, std::string_view what)
{
    if (const auto written = write_to_programme(call, what); !written)
        return error_response(call, written.error());
    call.form = {};
    return own_page(call, said, {});
}

bool is_about_the_correction(const Error& error)
{
    return error.code == "collection.correction_note" || error.code == "collection.note";
}

} // namespace

http::Response sign_own_off(Call& call)
{
    std::vector<FieldError> faults;
    if (call.form.all("services").empty())
        faults.push_back({ "services", "Choose what is signed off" });
    if (text_in(call, "post").empty())
        faults.push_back({ "post", "Say in what post you sign off" });
    if (text_in(call, "words").empty())
        faults.push_back({ "words", "Write the words of the sign-off" });
    if (!faults.empty())
        return own_page(call, "", faults);
    const auto done = service::sign_off(
        call, { chosen_in(call.form, "services"), text_in(call, "post"), text_in(call, "words") });
    if (!done)
        return refused(call, done.error(), done.error().code == "collection.note" ? "words" : "services");
    call.form = {};
    return own_page(call, "The numbers are signed off as they are now. They have not been sent yet.", {});
}

http::Response send_own(Call& call)
{
    const auto arrival = service::send_signed_off(call, text_in(call, "correction"));
    if (!arrival)
        return refused(call, arrival.error(), is_about_the_correction(arrival.error()) ? "correction" : "");
    return told(call,
        fmt::format(
            "Submission {} has arrived, and is kept. The programme looks at it, and asks if something "
            "looks like a slip.",
            arrival->number),
        "has sent its counts");
}

http::Response send_own_file(Call& call)
{
    if (call.files.empty())
        return own_page(call, "", { { "files", "Choose the sealed file" } });
    const auto arrivals = service::receive_sealed(call, call.files, text_in(call, "file-correction"));
    if (!arrivals)
        return refused(
            call, arrivals.error(), is_about_the_correction(arrivals.error()) ? "file-correction" : "files");
    std::vector<FieldError> errors;
    for (const auto& arrival : *arrivals) {
        if (arrival.refusal)
            errors.push_back({ "files", arrival.refusal->message });
    }
    if (!errors.empty())
        return own_page(call, "", errors);
    return told(call,
        fmt::format(
            "Submission {} has arrived, and is kept. The programme looks at it, and asks if something "
            "looks like a slip.",
            arrivals->front().number),
        "has sent its counts");
}

http::Response answer_question(Call& call)
{
    const auto number = static_cast<std::uint32_t>(parse_integer(call.named.text("question")).value_or(0));
    const auto note_field = fmt::format("note-{}", number);
    const auto answer_field = fmt::format("answer-{}", number);
    const auto answer = call.form.text(answer_field);
    if (answer != "right" && answer != "corrected")
        return own_page(call, "", { { answer_field + "-right", "Choose an answer" } });
    Event event { .kind = EventKind::Answered, .at = {}, .area = {}, .scopes = {} };
    event.question_number = number;
    event.answer =
        answer == "right" ? collection::Answer::NumbersAreRight : collection::Answer::WillBeCorrected;
    event.note = text_in(call, note_field);
    if (answer == "right" && event.note.empty())
        return own_page(call, "", { { note_field, "Say in a line why the numbers are as they are" } });
    const auto area = service::area_of_council(call);
    if (!area)
        return error_response(call, area.error());
    event.area = *area;
    if (const auto done = service::record_national(call, event); !done)
        return refused(call, done.error(), note_field);
    return told(call, fmt::format("The answer to question {} is kept.", number), "has answered a question");
}

http::Response withdraw_own(Call& call)
{
    auto withdrawal = withdrawal_in(call);
    if (!withdrawal.errors.empty())
        return own_page(call, "", withdrawal.errors);
    const auto area = service::area_of_council(call);
    if (!area)
        return error_response(call, area.error());
    withdrawal.event.area = *area;
    if (const auto done = service::record_national(call, withdrawal.event); !done)
        return refused(call, done.error(), "why");
    return told(call, "The counts are withdrawn.", "has withdrawn its counts");
}

http::Response give_own_key(Call& call)
{
    const auto key = submission::parse_council_public(text_in(call, "key"));
    if (!key)
        return refused(call, key.error(), "key");
    const auto area = service::area_of_council(call);
    if (!area)
        return error_response(call, area.error());
    const auto done = service::change_national(
        call, [&](workflow::OpenCollection& open, workflow::StoredCollection&) -> Done {
            submission::CouncilRegister councils;
            councils.set(*area, *key);
            return open.place->keep_councils(councils, open.basis.populations);
        });
    if (!done)
        return error_response(call, done.error());
    return told(call, "The key is kept. Files that are signed with it are taken.", "has given a new key");
}

http::Response decide_own_naming(Call& call)
{
    auto naming = naming_in(call);
    if (!naming.errors.empty())
        return own_page(call, "", naming.errors);
    const auto area = service::area_of_council(call);
    if (!area)
        return error_response(call, area.error());
    naming.event.area = *area;
    if (const auto done = service::record_national(call, naming.event); !done)
        return refused(call, done.error(), "naming-note");
    return told(call,
        naming.event.kind == EventKind::AgreedToBeNamed
            ? "It is recorded that the council agrees to be named."
            : "It is recorded that the council is not to be named. Reports that are published already stay "
              "as they are.",
        "has decided whether it is named in public reports");
}

} // namespace wres::programme
