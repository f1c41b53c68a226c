// SPDX-License-Identifier: MIT
#include "pay/pay_decomposition.h"

namespace wres::statistics {

namespace {

bool is_wage(double pay)
{
    return pay > 0 && pay < 1e12;
}

} // namespace

Result<PayDecomposition> decompose_pay_gap(std::span<const PayGrade> grades)
{
    double group = 0;
    double reference = 0;
    double group_pay = 0;
    double reference_pay = 0;
    double group_at_reference_pay = 0;
    for (const auto& grade : grades) {
        if (grade.group > 0 && grade.reference == 0)
            return failure("pay.nobody_to_compare",
                "A grade has people of the group and none of the reference, so its pay cannot be compared: "
                "join "
                "it with the grade beside it.");
        if ((grade.group > 0 && !is_wage(grade.group_pay))
            || (grade.reference > 0 && !is_wage(grade.reference_pay)))
            return failure("pay.not_a_wage", "A mean hourly wage is not more than 0, or is not a number.");
        const auto people = static_cast<double>(grade.group);
        const auto references = static_cast<double>(grade.reference);
        group += people;
        reference += references;
        group_pay += people > 0 ? people * grade.group_pay : 0;
        reference_pay += references > 0 ? references * grade.reference_pay : 0;
        group_at_reference_pay += people > 0 ? people * grade.reference_pay : 0;
    }
    if (group == 0 || reference == 0)
        return failure("pay.nobody", "There is nobody in one of the groups whose pay is to be compared.");
    const double mean = reference_pay / reference;
    return PayDecomposition { .gap = 1 - group_pay / group / mean,
        .grades = 1 - group_at_reference_pay / group / mean,
        .within_grades = (group_at_reference_pay - group_pay) / group / mean };
}

} // namespace wres::statistics
