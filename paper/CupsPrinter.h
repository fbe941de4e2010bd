// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/SlipPrinter.h"
#include "paper/CupsJobs.h"

#include <functional>

namespace paper {

struct CupsSettings
{
    QString queue;
    std::function<QString()> shelterName; // as it is now, for the slips
    core::Mode mode = core::Mode::Real;
    CupsTimes times = {};
};

// Slips through CUPS. Whoever waits for one that does not come copies the number by hand.
class CupsPrinter : public core::SlipPrinter
{
    Q_OBJECT

public:
    explicit CupsPrinter(CupsSettings settings);

    void print(const std::vector<core::Numbered> &people) override;

private:
    CupsSettings m_settings;
    CupsJobs m_jobs;
};

} // namespace paper
