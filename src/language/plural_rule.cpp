// SPDX-License-Identifier: MIT
#include "language/plural_rule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.h"

namespace wres::language {

namespace {

constexpr std::size_t most_forms = 6; // CLDR has no language with more
constexpr std::size_t most_steps = 200; // no rule in use has more than 60
constexpr int deepest = 40;

} // namespace

/// Reads an expression by the precedence of C, lowest first: ?: || && == != < <= > >= + - * / % !
class PluralRuleReader {
public:
    explicit PluralRuleReader(std::string_view text) : text_(text) { }

    std::optional<PluralRule> read()
    {
        const auto answer = choice(0);
        skip_spaces();
        if (!answer || !text_.empty() || *answer + 1 != rule_.steps_.size())
            return std::nullopt;
        return std::move(rule_);
    }

private:
    using Step = PluralRule::Step;
    using Kind = Step::Kind;
    using Place = std::optional<std::size_t>;

    struct Operator {
        std::string_view sign;
        Kind kind;
    };

    using Operators = std::vector<Operator>;

    static const std::array<Operators, 6>& levels()
    {
        static const std::array<Operators, 6> all { Operators { { "||", Kind::Or } },
            Operators { { "&&", Kind::And } }, Operators { { "==", Kind::Equal }, { "!=", Kind::NotEqual } },
            Operators { { "<=", Kind::LessOrEqual }, { ">=", Kind::GreaterOrEqual }, { "<", Kind::Less },
                { ">", Kind::Greater } },
            Operators { { "+", Kind::Add }, { "-", Kind::Subtract } },
            Operators { { "*", Kind::Multiply }, { "/", Kind::Divide }, { "%", Kind::Remainder } } };
        return all;
    }

    void skip_spaces()
    {
        while (!text_.empty() && (text_.front() == ' ' || text_.front() == '\t'))
            text_.remove_prefix(1);
    }

    bool takes(std::string_view sign)
    {
        skip_spaces();
        if (!text_.starts_with(sign))
            return false;
        text_.remove_prefix(sign.size());
        return true;
    }

    Place add(Step step)
    {
        if (rule_.steps_.size() == most_steps)
            return std::nullopt;
        rule_.steps_.push_back(step);
        return rule_.steps_.size() - 1;
    }

    Place choice(int depth)
    {
        if (depth > deepest)
            return std::nullopt;
        const auto condition = two_sided(0, depth);
        if (!condition || !takes("?"))
            return condition;
        const auto then = choice(depth + 1);
        if (!then || !takes(":"))
            return std::nullopt;
        const auto otherwise = choice(depth + 1);
        if (!otherwise)
            return std::nullopt;
        return add({ Kind::Choose, 0, *condition, *then, *otherwise });
    }

    Place two_sided(std::size_t level, int depth)
    {
        if (level == levels().size())
            return single(depth);
        auto left = two_sided(level + 1, depth);
        while (left) {
            const auto& signs = levels()[level];
            const auto sign =
                std::ranges::find_if(signs, [&](const Operator& each) { return takes(each.sign); });
            if (sign == signs.end())
                return left;
            const auto right = two_sided(level + 1, depth);
            if (!right)
                return std::nullopt;
            left = add({ sign->kind, 0, *left, *right, 0 });
        }
        return left;
    }

    Place single(int depth)
    {
        if (depth > deepest)
            return std::nullopt;
        if (takes("!")) {
            const auto operand = single(depth + 1);
            return operand ? add({ Kind::Not, 0, *operand, 0, 0 }) : std::nullopt;
        }
        if (takes("(")) {
            const auto inner = choice(depth + 1);
            return inner && takes(")") ? inner : std::nullopt;
        }
        if (takes("n"))
            return add({ Kind::Number, 0, 0, 0, 0 });
        std::uint64_t constant = 0;
        const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), constant);
        if (error != std::errc())
            return std::nullopt;
        text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
        return add({ Kind::Constant, constant, 0, 0, 0 });
    }

    std::string_view text_;
    PluralRule rule_;
};

PluralRule::PluralRule() = default;

Result<PluralRule> PluralRule::parse(std::string_view line)
{
    constexpr std::string_view count_name = "nplurals=";
    constexpr std::string_view rule_name = "plural=";
    const auto wrong = [] {
        return failure("language.plural_rule",
            "The line Plural-Forms of a catalogue cannot be read. It says how many forms there are and which "
            "a number takes, as in: nplurals=2; plural=(n != 1);");
    };
    std::optional<std::int64_t> forms;
    std::optional<PluralRule> rule;
    for (const auto piece : split(line, ';')) {
        const auto text = trimmed(piece);
        if (text.starts_with(count_name))
            forms = parse_integer(trimmed(text.substr(count_name.size())));
        else if (text.starts_with(rule_name))
            rule = PluralRuleReader(text.substr(rule_name.size())).read();
        else if (!text.empty())
            return wrong();
    }
    if (!rule || !forms || *forms < 1 || std::cmp_greater(*forms, most_forms))
        return wrong();
    rule->forms_ = static_cast<std::size_t>(*forms);
    return *std::move(rule);
}

std::uint64_t PluralRule::value_of(
    const Step& step, const std::vector<std::uint64_t>& values, std::uint64_t number) const
{
    using Kind = Step::Kind;
    const auto at = [&](std::size_t place) { return place < values.size() ? values[place] : 0; };
    const auto first = at(step.first);
    const auto second = at(step.second);
    switch (step.kind) {
    case Kind::Number: return number;
    case Kind::Constant: return step.constant;
    case Kind::Not: return first == 0 ? 1 : 0;
    case Kind::Multiply: return first * second;
    case Kind::Divide: return second == 0 ? 0 : first / second;
    case Kind::Remainder: return second == 0 ? 0 : first % second;
    case Kind::Add: return first + second;
    case Kind::Subtract: return first - second;
    case Kind::Less: return first < second ? 1 : 0;
    case Kind::LessOrEqual: return first <= second ? 1 : 0;
    case Kind::Greater: return first > second ? 1 : 0;
    case Kind::GreaterOrEqual: return first >= second ? 1 : 0;
    case Kind::Equal: return first == second ? 1 : 0;
    case Kind::NotEqual: return first != second ? 1 : 0;
    case Kind::And: return first != 0 && second != 0 ? 1 : 0;
    case Kind::Or: return first != 0 || second != 0 ? 1 : 0;
    case Kind::Choose: return first != 0 ? second : at(step.third);
    }
    return 0;
}

std::size_t PluralRule::form_of(std::uint64_t number) const
{
    if (steps_.empty())
        return number == 1 ? 0 : 1;
    std::vector<std::uint64_t> values;
    values.reserve(steps_.size());
    for (const auto& step : steps_)
        values.push_back(value_of(step, values, number));
    return static_cast<std::size_t>(std::min<std::uint64_t>(values.back(), forms_ - 1));
}

} // namespace wres::language
