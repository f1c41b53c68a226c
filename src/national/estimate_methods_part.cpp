// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "document/number_words.h"
#include "national/report_parts.h"

namespace wres::national {

document::Blocks estimate_methods_part(const ReportView& view)
{
    const auto& picture = view.index.picture();
    document::Blocks blocks;
    blocks.emplace_back(document::List { {
        "Added up: the ratio of the sums of all councils' counts, with score limits (Laud 2017). It mixes "
        "how "
        "people are treated with where they work.",
        "Like with like: the Mantel–Haenszel ratio over councils, or over regions where councils' counts are "
        "hidden, with limits after Greenland and Robins (1985).",
        "The middle council: councils weighed by their size, the spread between them after Paule and Mandel, "
        "limits by Student's t. It is given where nobody was counted in no more than one council in ten.",
        "A change is split exactly into what the same councils did and what is because other councils "
        "reported.",
        "A council stands apart when it lies further from the others than chance and the usual differences "
        "between councils explain; p-values are adjusted for how many councils there are (Benjamini and "
        "Hochberg).",
        "Ranks are given with their intervals alone (Goldstein and Spiegelhalter 1996).",
        "Bounds for councils that did not report are Manski's (1989); with a factor, those of Manski and "
        "Pepper "
        "(2018).",
        "Levels are held against residents council by council (indirect standardisation), with score limits.",
    } });
    if (view.index.is_public())
        blocks.emplace_back(document::plain(fmt::format("This report is made from what the public may see "
                                                        "and from nothing else: of councils, their sums and "
                                                        "what each council's own release shows. Where "
                                                        "councils that hide a count hold more than {} of the "
                                                        "people counted, nothing is estimated from councils.",
            document::percent_words(1 - speaks_for_all))));
    for (const auto& input : picture.inputs)
        blocks.emplace_back(document::plain(input));
    return blocks;
}

} // namespace wres::national
