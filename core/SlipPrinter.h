// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/PaperSheet.h"

#include <QObject>

#include <vector>

namespace core {

// How the slips of the page that stands there are doing.
enum class SlipState {
    NotOffered, // no printer was set up: the number is copied by hand
    Offered,
    Printing,
    Printed,
    OutOfPaper, // the job waits, and comes by itself once there is paper
    Failed,     // copy it by hand
};

// Port: prints one slip for each wrist number, beside everything else: nothing waits for paper.
class SlipPrinter : public QObject
{
    Q_OBJECT

public:
    // Answers by changed(), now or later.
    virtual void print(const std::vector<Numbered> &people) = 0;

Q_SIGNALS:
    // Of what was printed last: Printing, Printed, OutOfPaper or Failed.
    void changed(core::SlipState state);
};

} // namespace core
