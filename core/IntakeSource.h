// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"
#include "core/IntakeProblem.h"

#include <QObject>

#include <optional>
#include <variant>

namespace core {

// Something lies on a reader; it is being asked what it is.
struct CardIdentifying
{
    bool operator==(const CardIdentifying &) const = default;
};
// A My Number card lies there. triesLeft is what the card itself answered (0 to 3), before any
// entry, at no cost.
struct CardReady
{
    int triesLeft = 0;
    bool operator==(const CardReady &) const = default;
};
// Four digits were accepted by the card; the attributes are being read.
struct CardReading
{
    bool operator==(const CardReading &) const = default;
};
// The reader is empty again.
struct CardGone
{
    bool operator==(const CardGone &) const = default;
};

using IntakeProgress = std::variant<CardIdentifying, CardReady, CardReading, CardGone>;

// What a source could not do. triesLeft where the card said so.
struct IntakeFailure
{
    IntakeProblem problem;
    std::optional<int> triesLeft;
    bool operator==(const IntakeFailure &) const = default;
};

// Port: anything that an evacuee can present. All sources listen at once on the start screen.
class IntakeSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void progress(const core::IntakeProgress &progress);
    void captured(const core::Drafts &drafts);
    void failed(const core::IntakeFailure &failure);
    // Whether the device behind this source works (a reader is there); for the status strip.
    void available(bool yes);
};

} // namespace core
