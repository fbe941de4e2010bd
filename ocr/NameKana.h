// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "ocr/OcrError.h"
#include "ocr/ReadName.h"

#include <QByteArray>
#include <QStringList>

namespace ocr {

// How the names of the country are read: cards print kanji alone, and people are looked up and
// called by their kana. Only ever a proposal, since many names have several readings.
class NameKana : public KnownNames
{
public:
    // The file that the build makes (tools/nametable). NoNames: missing, or of another version.
    [[nodiscard]] static core::Result<NameKana, OcrError> load(const QString &path);

    // name: surname, a space (of either width), given name. Katakana with an ideographic space
    // between; the likeliest first, at most six; none where a part is not known.
    [[nodiscard]] QStringList kanaOf(const QString &name) const;
    // KnownNames: which names are common enough to be in the list.
    [[nodiscard]] float weight(NamePart part, const QString &name) const override;
    [[nodiscard]] bool isSurname(const QString &kanji) const;
    [[nodiscard]] bool isGivenName(const QString &kanji) const;

private:
    enum class Part : char { Surname = 'S', Given = 'G' };
    struct Reading
    {
        QString kana;
        int cost = 0; // of ipadic; less is likelier
    };

    explicit NameKana(QByteArray table);
    [[nodiscard]] QList<Reading> readings(Part part, const QString &kanji) const;

    QByteArray m_table; // sorted lines: part and kanji, cost, reading
};

} // namespace ocr
