// SPDX-License-Identifier: Apache-2.0
#include "core/WristMark.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

namespace {

std::optional<Cell> cellFrom(const QString &text)
{
    bool isNumber = false;
    const uint packed = text.toUInt(&isNumber);
    return isNumber ? Cell::fromPacked(packed) : std::nullopt;
}

} // namespace

QByteArray WristMark::text() const
{
    QByteArray text = "UKE1:" + who.issuer.toUtf8() + ':' + who.handle.text().toUtf8();
    if (cell) {
        text += ':' + QByteArray::number(cell->packed());
    }
    return text;
}

Result<WristMark, WristMarkError> WristMark::fromText(const QString &text)
{
    if (text.size() > maxLength) {
        return fail(WristMarkError::NotAMark);
    }
    const QStringList parts = text.split(u':');
    if (parts.size() < 3 || parts.size() > 4 || parts.at(0) != u"UKE1"_s ||
        !isShelterCode(parts.at(1))) {
        return fail(WristMarkError::NotAMark);
    }
    const auto handle = Handle::fromText(parts.at(2));
    if (!handle) {
        return fail(WristMarkError::Mistyped);
    }
    return WristMark{{parts.at(1), *handle},
                     parts.size() == 4 ? cellFrom(parts.at(3)) : std::nullopt};
}

} // namespace core
