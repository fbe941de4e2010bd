// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"

#include <QObject>

#include <optional>

namespace core {

// Port: the camera under which an ID is laid. It looks for one by itself, takes the picture once
// the card lies still and nothing hinders, and reads it. Pictures live in memory, no longer than
// until stop() or until they are read; what is shown of them goes to the window past this port.
//
// An ID is told once: it has to be out of sight before it, or the next one, is read. That counts
// across stop() and start(), so that a card which was left there is not taken for the next
// person's.
class IdIntake : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Looks for an ID until stop(); either may be called twice.
    virtual void start() = 0;
    // Whatever is being read is dropped: nothing is told of it.
    virtual void stop() = 0;
    // What lies there counts as not read yet: the person asked for it.
    virtual void lookAgain() = 0;

Q_SIGNALS:
    // What hinders now; nothing: a card lies well and is waited for until it is still. At most a
    // few times a second, and only where it changed. NoCard as soon as none is in sight.
    void hindered(const std::optional<core::IdHindrance> &by);
    // The picture was taken: the card may be lifted. Followed by read() or hindered().
    void reading();
    void read(const core::IdReading &reading);
    // Whether there is a camera that can do this.
    void available(bool yes);
};

} // namespace core
