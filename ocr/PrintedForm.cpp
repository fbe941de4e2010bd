// SPDX-License-Identifier: Apache-2.0
#include "ocr/PrintedForm.h"

namespace ocr {

namespace {

bool isHyphen(QChar letter)
{
    // Hyphen, non-breaking hyphen, figure, en and em dash, horizontal bar, minus sign.
    return QStringView(u"\u2010\u2011\u2012\u2013\u2014\u2015\u2212").contains(letter);
}

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

} // namespace

QString foldPrinted(const QString &text)
{
    QString folded = text;
    for (QChar &letter : folded) {
        if (letter >= u'！' && letter <= u'～')
            letter = QChar(letter.unicode() - u'！' + u'!');
        else if (letter == u'\u3000')
            letter = u' ';
        else if (isHyphen(letter))
            letter = u'-';
    }
    for (qsizetype at = 1; at + 1 < folded.size(); ++at) {
        const bool stroke = folded[at] == u'ー' || folded[at] == u'一';
        if (stroke && isDigit(folded[at - 1]) && isDigit(folded[at + 1]))
            folded[at] = u'-';
    }
    return folded;
}

} // namespace ocr
