// SPDX-License-Identifier: MIT
//
// What makes a plan binding: its baselines are frozen, two sponsors sign it, a publisher lets anybody read
// it.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/words_of_people.h"
#include "planning/plain_table.h"
#include "planning/sign_off.h"
#include "service/service.h"
#include "workflow/clock.h"

namespace wres::planning {
namespace {

using markup::Html;

/// Progress does not undo a signature: what was signed is what will be done and how it will be measured.
bool is_progress(const improvement::PlanChange& change)
{
    return change.field == "notes" || change.field == "evidence" || change.field == "so_what"
        || change.field == "milestones" || change.field == "state";
}

std::size_t changed_since(const PlanCall& plan, std::int64_t revision)
{
    for (const auto& one : plan.history.revisions)
        if (static_cast<std::int64_t>(one.number) == revision)
            return static_cast<std::size_t>(
                std::ranges::count_if(improvement::changes_between(one.plan, plan.plan()),
                    [](const improvement::PlanChange& change) { return !is_progress(change); }));
    return 0;
}

std::string words_of(const Signature& signature)
{
    if (!signature.last)
        return "Not signed yet";
    const auto words = fmt::format("{}, {}", signature.signed_by, moment_words(signature.last->signed_at));
    if (signature.changed_since == 0)
        return words;
    return fmt::format("{}; {} {} changed since, so it has to be signed again", words,
        signature.changed_since, signature.changed_since == 1 ? "thing was" : "things were");
}

void write_publication(Html& html, const Call& call, const PlanCall& plan, const SigningOff& signing)
{
    const auto& id = plan.hand.kept.id;
    if (signing.published) {
        write_paragraph(html,
            fmt::format("Published {}, as it was in revision {}.",
                moment_words(signing.published->published_at), signing.published->revision));
        write_link(html, "/plans/" + id.text, "Read what the public reads");
    }
    if (!plan.reader.publishes)
        return;
    if (signing.is_complete()) {
        open_form(html, plan_path(call, id, "publish"), call.form_token);
        write_hidden_field(html, "revision", std::to_string(plan.hand.revision.number));
        write_button(html, signing.published ? "Publish it as it is now" : "Publish", ButtonKind::Main);
        html.close();
    } else
        write_paragraph(html, "It can be published once both sponsors have signed it as it is now.");
    if (signing.published)
        write_button_form(
            html, plan_path(call, id, "withdraw"), call.form_token, "Withdraw it", ButtonKind::Warning);
}

/// The organisation's basis of what can be frozen: full counts.
Result<improvement::Plan> with_baselines(Call& call, const PlanCall& plan)
{
    const auto numbers = TRY(numbers_for(call, plan, service::NumbersFor::Workers));
    return improvement::with_frozen_baselines(
        plan.plan(), numbers.data(), workflow::today(), numbers.level());
}

} // namespace

bool SigningOff::is_complete() const
{
    const auto is_signed = [&](std::string_view service) {
        return std::ranges::any_of(signatures, [&](const Signature& one) { return one.service == service; })
            && std::ranges::all_of(signatures, [&](const Signature& one) {
                   return one.service != service || (one.last && one.changed_since == 0);
               });
    };
    return is_signed("adult") && is_signed("children");
}

Result<SigningOff> sign_off_of(Call& call, const PlanCall& plan)
{
    return call.store.read([&](store::View& view) -> Result<SigningOff> {
        SigningOff signing;
        const auto all = TRY(store::plan_sign_offs(view, plan.hand.kept.id));
        for (const auto& sponsor : plan.plan().sign_offs) {
            Signature one { sponsor.service, sponsor.role, {}, {}, 0 };
            const auto last = std::ranges::find(all, sponsor.service, &store::PlanSignOff::service);
            if (last != all.end()) {
                one.last = *last;
                one.signed_by = fmt::format("{} ({})", TRY(actor_words(view, last->signed_by)), last->post);
                one.changed_since = changed_since(plan, last->revision);
            }
            signing.signatures.push_back(std::move(one));
        }
        for (const auto& publication : TRY(store::plan_publications(view, plan.hand.kept.id)))
            if (!publication.ended_at)
                signing.published = publication;
        return signing;
    });
}

void write_sign_off(Html& html, const Call& call, const PlanCall& plan, const SigningOff& signing)
{
    write_heading(html, "Sign-off");
    html.open("dl", { { "class", "govuk-summary-list" } });
    for (const auto& one : signing.signatures)
        write_summary_row(html,
            fmt::format("{} ({} services)", one.post, one.service == "adult" ? "adults’" : "children’s"),
            words_of(one));
    html.close();
    if (signing.signatures.empty())
        write_paragraph(html, "No sponsor is named. A plan is signed by two: adults’ and children’s.");
    for (const auto& one : signing.signatures) {
        const bool is_theirs = plan.reader.holds(one.post);
        if (!is_theirs || (one.last && one.last->revision == plan.hand.revision.number))
            continue;
        open_form(html, plan_path(call, plan.hand.kept.id, "sign-off"), call.form_token);
        write_hidden_field(html, "service", one.service);
        write_hidden_field(html, "revision", std::to_string(plan.hand.revision.number));
        write_button(
            html, fmt::format("Sign it for {} services", one.service == "adult" ? "adults’" : "children’s"));
        html.close();
    }
    if (plan.reader.works) {
        write_paragraph(html,
            "Freeze the baselines before the work begins: where each number stands, with its interval. They "
            "are never made afterwards, and never changed.");
        write_button_form(
            html, plan_path(call, plan.hand.kept.id, "baselines"), call.form_token, "Freeze the baselines");
    }
    write_publication(html, call, plan, signing);
}

http::Response freeze_baselines(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto frozen = with_baselines(call, *plan);
    if (!frozen)
        return error_response(call, frozen.error());
    return save_and_lead_on(call, *plan, plan->hand.revision.number, *frozen, "Baselines frozen",
        plan_path(call, plan->hand.kept.id));
}

http::Response sign_plan(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto service = call.form.text("service");
    const auto sponsor = std::ranges::find(plan->plan().sign_offs, service, &improvement::SignOff::service);
    if (sponsor == plan->plan().sign_offs.end() || !plan->reader.holds(sponsor->role))
        return refusal_page(call.request, http::Status::Forbidden, call.visitor());
    const auto revision = parse_integer(call.form.text("revision")).value_or(0);
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::sign_plan(change, plan->hand.kept.id, revision, sponsor->service, sponsor->role);
    });
    return done ? http::see_other(plan_path(call, plan->hand.kept.id) + "?saved=yes")
                : error_response(call, done.error());
}

http::Response publish_plan(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto signing = sign_off_of(call, *plan);
    if (!signing)
        return error_response(call, signing.error());
    if (!signing->is_complete())
        return error_response(call,
            Error { "plan.not_signed",
                "The plan is not signed by both sponsors as it is now. Ask them to sign it, then publish." });
    const auto revision = parse_integer(call.form.text("revision")).value_or(0);
    const auto done = call.store.change(call.occasion(),
        [&](store::Change& change) { return store::publish_plan(change, plan->hand.kept.id, revision); });
    return done ? http::see_other(plan_path(call, plan->hand.kept.id) + "?saved=yes")
                : error_response(call, done.error());
}

http::Response withdraw_plan(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto done = call.store.change(call.occasion(),
        [&](store::Change& change) { return store::withdraw_plan(change, plan->hand.kept.id); });
    return done ? http::see_other(plan_path(call, plan->hand.kept.id) + "?saved=yes")
                : error_response(call, done.error());
}

} // namespace wres::planning
