// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"
#include "core/Result.h"
#include "ocr/IdFace.h"
#include "ocr/OcrError.h"

#include <QDate>
#include <QImage>
#include <QString>

#include <functional>
#include <memory>

namespace ocr {

// Reads the face of an ID on a picture. For one thread; about half a second a picture.
class IdReader
{
public:
    // tables: the folder of glyphs.bin, addresses.bin and names.tsv; about 0.3 s. layouts: of the
    // kinds of ID; :/ocr/layouts has those that the product knows. today: by which it is told
    // whether a date is plausible.
    [[nodiscard]] static core::Result<IdReader, OcrError>
    open(const QString &tables,
         const QString &layouts,
         std::function<QDate()> today = &QDate::currentDate);

    IdReader(IdReader &&) noexcept;
    IdReader &operator=(IdReader &&) noexcept;
    ~IdReader();

    // Its copies of the picture and of the straightened card are overwritten before it returns, as
    // they may show the side with a My Number; the picture itself is the caller's, who has to do
    // the same. NoPicture: it cannot be looked at.
    [[nodiscard]] core::Result<IdFace, core::IdHindrance> read(const QImage &picture) const;
    // How a name that was read may be pronounced: NameKana::kanaOf().
    [[nodiscard]] QStringList kanaOf(const QString &name) const;

private:
    struct Parts;

    explicit IdReader(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace ocr
