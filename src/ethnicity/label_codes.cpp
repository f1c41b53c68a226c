// SPDX-License-Identifier: MIT
#include "ethnicity/label_codes.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace wres::ethnicity {

namespace {

bool is_letter(char c)
{
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// The shape of a word: each run of letters becomes "a", "aa" (two or more: by length), digits "9". "a.a1"
/// gives "a.a9".
std::string shape_of(std::string_view word)
{
    std::string shape;
    for (const char c : word) {
        const char sign = is_letter(c) ? 'a' : is_digit(c) ? '9' : c == '.' ? '.' : '?';
        if (sign != '9' || shape.empty() || shape.back() != '9')
            shape += sign;
    }
    return shape;
}

bool only_x(std::string_view word)
{
    return word.find_first_not_of('x') == std::string_view::npos;
}

/// Reads one label; the members are the state of one walk along its words.
class Parter {
public:
    Parter(const LabelText& text, const Vocabulary& vocabulary) : text_(text), vocabulary_(vocabulary) { }

    PartedLabel part()
    {
        for (std::size_t at = 0; at < text_.words.size(); ++at) {
            const LabelWord& word = text_.words[at];
            if (at > 0 && std::exchange(letter_again_, false))
                continue;
            if (!take(word, at)) {
                keep(word);
                continue;
            }
            pending_joint_ |= static_cast<std::uint8_t>(word.joint);
            pending_joint_ |= Strong;
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] bool alone() const { return text_.words.size() == 1; }

    [[nodiscard]] bool is_vocabulary(const std::string& word) const
    {
        return vocabulary_.by_first_word.contains(word);
    }

    /// "n/a" and "u.k." begin with letters that are words.
    [[nodiscard]] bool begins_a_phrase(std::size_t at) const
    {
        const auto list = vocabulary_.by_first_word.find(text_.words[at].text);
        if (list == vocabulary_.by_first_word.end() || at + 1 == text_.words.size())
            return false;
        return std::ranges::any_of(list->second, [&](std::size_t index) {
            const auto& words = vocabulary_.phrases[index].words;
            return words.size() > 1 && words[1] == text_.words[at + 1].text;
        });
    }

    void keep(const LabelWord& word)
    {
        std::uint8_t joint = word.joint;
        if (!out_.words.empty())
            joint |= std::exchange(pending_joint_, std::uint8_t { 0 });
        pending_joint_ = 0;
        for (const auto piece : split(word.text, '.')) {
            if (piece.empty())
                continue;
            out_.words.push_back({ .text = std::string(piece),
                .joint = joint,
                .capitals = word.capitals,
                .whole = word.whole });
            joint = Beside;
        }
    }

    [[nodiscard]] std::vector<PublishedCode> meanings(const std::string& code) const
    {
        const auto found = vocabulary_.codes.find(code);
        return found == vocabulary_.codes.end() ? std::vector<PublishedCode> {} : found->second;
    }

    /// Numbering says nothing beside words; alone it is all there is, and stays.
    bool drop()
    {
        out_.numbered = out_.numbered || !alone();
        return !alone();
    }

    bool found(std::string code, std::vector<PublishedCode> known, bool own_list = false)
    {
        out_.codes.push_back({ .text = std::move(code), .meanings = std::move(known), .own_list = own_list });
        return true;
    }

    bool take(const LabelWord& word, std::size_t at)
    {
        const std::string code = upper_case(word.text);
        const std::string shape = shape_of(word.text);
        if (shape == "9")
            return take_number(code);
        if (shape == "a9" || shape == "aa9" || shape == "a9a")
            return take_letter_and_number(code);
        if (shape == "a.a9" || shape == "a.aa9" || shape == "a.a9.9")
            return take_dotted(word.text, code);
        if (shape.find('9') != std::string::npos)
            return shape.find('?') == std::string::npos && shape.size() <= 6 && drop();
        if (shape == "a")
            return take_letter(code, at);
        if (shape == "aaaa" && (word.capitals || at == 0) && word.whole
            && !(is_vocabulary(word.text) && !word.capitals))
            if (auto known = meanings(code); !known.empty())
                return found(code, std::move(known));
        if (shape == "aa" && (alone() || opens_in_capitals(word, at)) && !is_vocabulary(word.text))
            if (auto known = meanings(code); !known.empty())
                return found(code, std::move(known));
        if (shape == "aaaa" && alone() && word.capitals)
            if (auto known = meanings_of_slip(word.text); !known.empty())
                return found(code, std::move(known));
        return is_own_code(word, at) && drop();
    }

    /// "NS NOT STATED": a code before its words, where all is in capitals.
    [[nodiscard]] bool opens_in_capitals(const LabelWord& word, std::size_t at) const
    {
        return at == 0 && word.capitals && word.whole && !text_.has_small_letters;
    }

    bool take_number(const std::string& code)
    {
        if (!alone())
            return drop();
        auto known = meanings(code);
        return !known.empty() && found(code, std::move(known));
    }

    bool take_letter_and_number(const std::string& code)
    {
        auto known = meanings(code);
        return known.empty() ? drop() : found(code, std::move(known));
    }

    /// "A.A3": a council's own list, ordered by the letters of the 2001 Census, its numbers its own. The
    /// first letter is worth something while the number is one that the published list has; beyond it, the
    /// letter is numbering too.
    bool take_dotted(const std::string& word, const std::string& code)
    {
        const std::size_t digit = code.find_first_of("0123456789");
        const bool one_digit = digit + 1 == code.size() || !is_digit(word[digit + 1]);
        const auto letter = meanings(code.substr(0, 2));
        if (!one_digit || code[0] != code[2] || letter.empty())
            return drop();
        const auto published = meanings({ code[0], code[digit] });
        const bool in_range = std::ranges::any_of(published, [&](const PublishedCode& meaning) {
            return meaning.settles_alone
                && vocabulary_.side_of[meaning.group] == vocabulary_.side_of[letter.front().group];
        });
        return in_range ? found(code, letter, true) : drop();
    }

    /// "A: A1" is "A.A1" with another sign.
    [[nodiscard]] bool is_letter_again(std::size_t at) const
    {
        const bool another = at + 1 < text_.words.size() && shape_of(text_.words[at + 1].text) == "a9";
        return another && text_.words[at + 1].text.front() == text_.words[at].text.front();
    }

    bool take_letter(const std::string& code, std::size_t at)
    {
        if (alone()) {
            auto known = meanings(code);
            return !known.empty() && found(code, std::move(known));
        }
        if (is_letter_again(at)) {
            const std::string twice = text_.words[at].text + "." + text_.words[at + 1].text;
            letter_again_ = true;
            return take_dotted(twice, upper_case(twice));
        }
        const bool apart = (text_.words[at].joint & Strong) && !(text_.words[at].joint & (And | Or));
        const bool at_an_end = out_.words.empty() || apart;
        const bool in_a_phrase = begins_a_phrase(at) || (at > 0 && begins_a_phrase(at - 1));
        return at_an_end && !in_a_phrase && drop();
    }

    /// Two neighbouring letters changed places ("MBWC"), and only one published code can be meant.
    [[nodiscard]] std::vector<PublishedCode> meanings_of_slip(std::string word) const
    {
        std::vector<PublishedCode> meant;
        for (std::size_t at = 1; at + 1 < word.size(); ++at) {
            std::swap(word[at], word[at + 1]);
            if (auto known = meanings(upper_case(word)); !known.empty() && word[at] != word[at + 1])
                meant = meant.empty() ? std::move(known) : std::vector<PublishedCode>(2, known.front());
            std::swap(word[at], word[at + 1]);
        }
        return meant.size() == 1 ? meant : std::vector<PublishedCode> {};
    }

    /// A run of capitals that is no word, where the words have small letters: a council's own code.
    [[nodiscard]] bool is_own_code(const LabelWord& word, std::size_t at) const
    {
        if (alone() || is_vocabulary(word.text))
            return false;
        if (only_x(word.text))
            return true;
        const bool stands_apart = at == 0 || (word.joint & Strong);
        const bool reads_as_code =
            word.capitals && word.whole && text_.has_small_letters && word.text.size() <= 8;
        // "Bac - ...": three letters, whatever their case, then a dash.
        const bool short_prefix = at == 0 && word.text.size() <= 3 && (text_.words[1].joint & Strong);
        return (stands_apart && reads_as_code) || short_prefix;
    }

    const LabelText& text_;
    const Vocabulary& vocabulary_;
    PartedLabel out_;
    std::uint8_t pending_joint_ = 0;
    bool letter_again_ = false; // the next word has been read with this one
};

} // namespace

PartedLabel part_label(const LabelText& text, const Vocabulary& vocabulary)
{
    return Parter(text, vocabulary).part();
}

} // namespace wres::ethnicity
