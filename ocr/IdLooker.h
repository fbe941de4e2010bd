// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"

#include <QVideoFrame>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace ocr {

// What one frame shows.
struct IdSight
{
    enum class Picture { None, Taken };

    std::optional<core::IdHindrance> hindrance; // nothing: a card lies well
    Picture picture = Picture::None;            // Taken: it lay still for long enough
    bool operator==(const IdSight &) const = default;
};

using IdOutcome = std::variant<core::IdReading, core::IdHindrance>;

// Looks at frames one after the other until it has the pictures that it needs of an ID, and reads
// them. Lives in a thread of its own.
class IdLooker
{
public:
    virtual ~IdLooker() = default;

    // Quick: several times a second. What it needs of the frame it copies.
    [[nodiscard]] virtual IdSight look(const QVideoFrame &frame) = 0;
    // The pictures that were taken; they are dropped with it. May take seconds.
    [[nodiscard]] virtual IdOutcome read() = 0;
    // Whatever it has of pictures is dropped.
    virtual void forget() = 0;
};

// Each worker has one of its own. nullptr: what it reads with is missing.
using MakeLooker = std::function<std::unique_ptr<IdLooker>()>;

} // namespace ocr
