// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SlipPrinter.h"
#include "paper/CupsJobs.h"
#include "paper/FamilySheet.h"

namespace paper {

// Families' sheets through CUPS. They are kept in memory, and only until they came.
class FamilyPrinter : public QObject
{
    Q_OBJECT

public:
    // A printer for A4 warms up for longer than one for labels.
    explicit FamilyPrinter(const QString &queue,
                           const CupsTimes &times = {.patience = std::chrono::seconds(90)});

    // Answers by changed(), later.
    void print(const FamilySheet &sheet);
    // The family has gone: a sheet that waits for paper must not come for the next one.
    void withdraw();

Q_SIGNALS:
    // Of what was printed last: Printing, Printed, OutOfPaper or Failed.
    void changed(core::SlipState state);

private:
    CupsJobs m_jobs;
};

} // namespace paper
