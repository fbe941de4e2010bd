// SPDX-License-Identifier: Apache-2.0
#include "paper/CupsPrinter.h"

#include "core/WristMark.h"
#include "paper/Slips.h"

using namespace Qt::StringLiterals;

namespace paper {

CupsPrinter::CupsPrinter(CupsSettings settings)
    : m_settings(std::move(settings))
    , m_jobs(m_settings.queue, m_settings.times)
{
    connect(&m_jobs, &CupsJobs::changed, this, &CupsPrinter::changed);
}

void CupsPrinter::print(const std::vector<core::Numbered> &people)
{
    QStringList codes;
    for (const core::Numbered &person : people) {
        codes.append(QString::fromLatin1(core::WristMark{person.who, person.cell}.text()));
    }
    m_jobs.print({{u"-t"_s, u"Slips"_s},
                  codes,
                  [slips = Slips{m_settings.shelterName(), m_settings.mode, people}](
                      QIODevice &to) { return printSlips(to, slips); }});
}

} // namespace paper
