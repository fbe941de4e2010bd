// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "frames/FrameSource.h"

#include <QString>

#include <memory>

namespace frames {

// Where a desk's frames come from, as its settings say it.
struct FrameSettings
{
    enum class Kind { None, AnyCamera, Camera, Video, Stills };
    Kind kind = Kind::None;
    QString name; // of the camera, the file, or the pattern of files

    bool operator==(const FrameSettings &) const = default;

    // device:ID, video:FILE, still:PATTERN, none; empty: whichever camera is there. The error is a
    // sentence for the terminal.
    [[nodiscard]] static core::Result<FrameSettings, QString> fromText(const QString &text);
    // nullptr: none is wanted.
    [[nodiscard]] std::unique_ptr<FrameSource> source() const;
};

} // namespace frames
