// SPDX-License-Identifier: Apache-2.0
#include "ocr/Mrz.h"

#include "ocr/MrzCheckDigit.h"

using namespace Qt::StringLiterals;

namespace ocr {

namespace {

constexpr qsizetype length = 44;

// Where what stands in the second line.
struct Span
{
    qsizetype from;
    qsizetype size;
};
constexpr Span numberSpan{0, 9};
constexpr Span birthSpan{13, 6};
constexpr Span sexSpan{20, 1};
constexpr Span expirySpan{21, 6};
constexpr Span personalSpan{28, 14};

QString part(const QString &line, Span span)
{
    return line.mid(span.from, span.size);
}

QString withoutFillers(QString letters)
{
    return letters.replace(u'<', u' ').simplified();
}

QChar checkDigitOf(const QString &letters)
{
    return QChar(u'0' + checkDigit(letters.toStdU32String()));
}

// Of the digit behind the span.
bool holds(const QString &line, Span span)
{
    return line[span.from + span.size] == checkDigitOf(part(line, span));
}

QDate dateFrom(const QString &yymmdd, int century)
{
    bool isNumber = false;
    const int number = yymmdd.toInt(&isNumber);
    return isNumber ? QDate(century + number / 10000, number / 100 % 100, number % 100) : QDate();
}

QDate birthFrom(const QString &yymmdd, const QDate &today)
{
    const QDate recent = dateFrom(yymmdd, 2000);
    return recent.isValid() && recent <= today ? recent : dateFrom(yymmdd, 1900);
}

} // namespace

bool mrzHolds(const QString &second)
{
    if (second.size() != length)
        return false;
    const bool isPersonalEmpty = part(second, personalSpan).count(u'<') == personalSpan.size &&
                                 second[personalSpan.from + personalSpan.size] == u'<';
    // Number, birth and expiry each with its check digit, and the personal number with its own.
    const QString all = second.mid(0, 10) + second.mid(13, 7) + second.mid(21, 22);
    return holds(second, numberSpan) && holds(second, birthSpan) && holds(second, expirySpan) &&
           (isPersonalEmpty || holds(second, personalSpan)) &&
           second[length - 1] == checkDigitOf(all);
}

std::optional<Mrz> mrzFrom(const QString &first, const QString &second, const QDate &today)
{
    if (first.size() != length || second.size() != length)
        return {};
    const QString names = first.mid(5);
    const qsizetype between = names.indexOf(u"<<"_s);
    Mrz mrz{withoutFillers(names.left(between)),
            between < 0 ? QString() : withoutFillers(names.mid(between)),
            withoutFillers(part(second, numberSpan)),
            birthFrom(part(second, birthSpan), today),
            part(second, sexSpan),
            dateFrom(part(second, expirySpan), 2000)};
    if (!mrz.birthDate.isValid() || !mrz.expiry.isValid())
        return {};
    return mrz;
}

} // namespace ocr
