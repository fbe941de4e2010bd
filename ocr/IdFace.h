// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"

#include <QImage>
#include <QRect>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ocr {

// What stands in one field of an ID. In memory only.
struct FaceField
{
    QString key;                        // of the layout
    std::optional<core::IdField> shown; // as which the desk sees it; nothing: not at all
    QString value; // dates ISO 8601, ASCII where print has the same full width; empty: unread
    core::Sureness sureness = core::Sureness::Doubtful;
    QStringList alternatives; // the likeliest first, without value
    QRect box;                // pixels of the straightened card; empty where nothing was found
    QImage strip;             // that part of the photograph
};

// All that was read of a face, more than the desk is told.
struct IdFace
{
    QString kind; // of the layout
    core::IdKind shown = core::IdKind::DriversLicence;
    int orientation = 0; // degrees clockwise by which the card lies turned: 0, 90, 180 or 270
    std::vector<FaceField> fields;
};

// What the desk gets: its own fields alone, and so never the card's number.
[[nodiscard]] core::IdReading deskReading(const IdFace &face);

} // namespace ocr
