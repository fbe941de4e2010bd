// SPDX-License-Identifier: Apache-2.0
#include "readers/scanner/ScannedText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scanner {

namespace {

constexpr QStringView band = u"UKE1";  // core/WristMark.h
constexpr QStringView family = u"HNN"; // readers/qr/Payload.h, whatever its version

QString withCasesExchanged(QString text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](QChar letter) {
        return letter.isUpper() ? letter.toLower() : letter.toUpper();
    });
    return text;
}

QString exchanged(QString text, QStringView from, QStringView to)
{
    for (QChar &letter : text) {
        const qsizetype at = from.indexOf(letter);
        letter = at < 0 ? letter : to.at(at);
    }
    return text;
}

// In it the plus, the colon and the asterisk are letters of their own.
QString familyCode(const QString &text)
{
    const QChar colon = text.size() > family.size() + 1 ? text.at(family.size() + 1) : QChar();
    return colon == u'+'    ? exchanged(text, u"+~(", u":+*")
           : colon == u'\'' ? exchanged(text, u"':\"", u":+*")
                            : text;
}

} // namespace

QString undoLayout(const QString &arrived)
{
    if (arrived.startsWith(family, Qt::CaseInsensitive)) {
        return familyCode(arrived.startsWith(family) ? arrived : withCasesExchanged(arrived));
    }
    if (!arrived.startsWith(band, Qt::CaseInsensitive)) {
        return arrived;
    }
    QString text = arrived.startsWith(band) ? arrived : withCasesExchanged(arrived);
    const QChar colon = text.size() > band.size() ? text.at(band.size()) : QChar();
    if (colon == u'+') {
        text.replace(u'+', u':').replace(u'=', u'_');
    } else if (colon == u'\'') {
        text.replace(u'\'', u':');
    }
    return text;
}

bool mayBegin(const QString &arrived)
{
    return band.startsWith(arrived, Qt::CaseInsensitive) ||
           family.startsWith(arrived, Qt::CaseInsensitive);
}

bool isBegun(const QString &arrived)
{
    return arrived.startsWith(band, Qt::CaseInsensitive) ||
           arrived.startsWith(family, Qt::CaseInsensitive);
}

} // namespace scanner
