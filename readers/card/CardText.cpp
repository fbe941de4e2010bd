// SPDX-License-Identifier: Apache-2.0
#include "readers/card/CardText.h"

#include <QByteArrayView>
#include <QList>
#include <QStringDecoder>

namespace card {

namespace {

enum class Treatment { Keep, Space, Drop };

Treatment treatmentOf(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
        return letter == U'\t' || letter == U'\n' || letter == U'\r' ? Treatment::Space
                                                                     : Treatment::Drop;
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Treatment::Space;
    case QChar::Other_Format: // bidi marks, zero-width joiners, tags, byte order mark
    case QChar::Other_Surrogate:
        return Treatment::Drop;
    default:
        return Treatment::Keep;
    }
}

} // namespace

std::optional<QString> textFrom(std::span<const unsigned char> utf8)
{
    // Stateless: an unfinished letter at the end is an error, not something to wait for.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless |
                               QStringDecoder::Flag::ConvertInitialBom);
    const QString raw =
        decoder.decode(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
    if (decoder.hasError()) {
        return std::nullopt;
    }
    QString text;
    text.reserve(raw.size());
    for (const uint letter : raw.toUcs4()) {
        switch (treatmentOf(letter)) {
        case Treatment::Keep: {
            const char32_t kept = letter;
            text += QString::fromUcs4(&kept, 1);
            break;
        }
        case Treatment::Space:
            text += u' ';
            break;
        case Treatment::Drop:
            break;
        }
    }
    return text.trimmed();
}

} // namespace card
