// SPDX-License-Identifier: Apache-2.0
#include "readers/scanner/ScannedText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scanner {

namespace {

constexpr QStringView firstWord = u"UKE1";

QString withCasesExchanged(QString text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](QChar letter) {
        return letter.isUpper() ? letter.toLower() : letter.toUpper();
    });
    return text;
}

} // namespace

QString undoLayout(const QString &arrived)
{
    if (!arrived.startsWith(firstWord, Qt::CaseInsensitive)) {
        return arrived;
    }
    QString text = arrived.startsWith(firstWord) ? arrived : withCasesExchanged(arrived);
    const QChar colon = text.size() > firstWord.size() ? text.at(firstWord.size()) : QChar();
    if (colon == u'+') {
        text.replace(u'+', u':').replace(u'=', u'_');
    } else if (colon == u'\'') {
        text.replace(u'\'', u':');
    }
    return text;
}

bool mayBegin(const QString &arrived)
{
    return firstWord.startsWith(arrived, Qt::CaseInsensitive);
}

bool isBegun(const QString &arrived)
{
    return arrived.startsWith(firstWord, Qt::CaseInsensitive);
}

} // namespace scanner
