// SPDX-License-Identifier: Apache-2.0
#include "ocr/PrintedDate.h"

#include "ocr/DateGrammar.h"
#include "ocr/PrintedForm.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ocr {

std::optional<QDate> printedDate(const QString &text)
{
    static const QRegularExpression form(
        u"(?:明治|大正|昭和|平成|令和|[0-9]{4}年)[0-9元年月()明治大正昭和平成令]*日"_s);
    QString bare = foldPrinted(text);
    bare.remove(u' ');
    const QRegularExpressionMatch match = form.match(bare);
    return match.hasMatch() ? DateGrammar().date(match.captured().toStdU32String()) : std::nullopt;
}

bool isPlausible(const QDate &date, const LayoutField &field, const QDate &today)
{
    return date >= field.earliest && date <= today.addYears(field.yearsAhead);
}

} // namespace ocr
