// SPDX-License-Identifier: Apache-2.0
#include "paper/FamilyPrinter.h"

using namespace Qt::StringLiterals;

namespace paper {

FamilyPrinter::FamilyPrinter(const QString &queue, const CupsTimes &times)
    : m_jobs(queue, times)
{
    connect(&m_jobs, &CupsJobs::changed, this, &FamilyPrinter::changed);
}

void FamilyPrinter::print(const FamilySheet &sheet)
{
    m_jobs.print({{u"-t"_s, u"Family"_s, u"-o"_s, u"media=A4"_s},
                  sheet.codes,
                  [sheet](QIODevice &to) { return printFamilySheet(to, sheet); }});
}

void FamilyPrinter::withdraw()
{
    m_jobs.withdraw();
}

} // namespace paper
