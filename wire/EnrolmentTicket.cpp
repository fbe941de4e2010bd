// SPDX-License-Identifier: Apache-2.0
#include "wire/EnrolmentTicket.h"

#include "core/Record.h"

#include <QList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wire {

namespace {

constexpr QByteArrayView beginning = "UKETSUKE-ENROL/1/";

// Exactly as it is written: QByteArray::fromHex() would skip what is no digit.
std::optional<QByteArray> hashFrom(const QByteArray &hex)
{
    const QByteArray hash = QByteArray::fromHex(hex);
    return hash.size() == core::hashSize && hash.toHex() == hex ? std::optional(hash)
                                                                : std::nullopt;
}

} // namespace

std::optional<EnrolmentTicket> EnrolmentTicket::fromText(const QByteArray &text)
{
    const QByteArray line = text.left(maxTicketSize + 1).trimmed();
    if (line.size() > maxTicketSize || !line.startsWith(beginning)) {
        return std::nullopt;
    }
    const QList<QByteArray> parts = line.mid(beginning.size()).split('/');
    if (parts.size() < 4) {
        return std::nullopt;
    }
    auto code = vault::EnrolmentCode::fromText(QString::fromLatin1(parts[0]));
    const auto authority = hashFrom(parts[1]);
    const auto keys = hashFrom(parts[2]);
    const QString address = QString::fromUtf8(parts.mid(3).join('/'));
    const QUrl url(address, QUrl::StrictMode);
    if (!code || !authority || !keys || !url.isValid() || url.scheme() != u"https"_s ||
        url.host().isEmpty()) {
        return std::nullopt;
    }
    return EnrolmentTicket{std::move(*code), *authority, *keys, address};
}

QByteArray EnrolmentTicket::text() const
{
    return beginning.toByteArray() + code.text().remove(u' ').toLatin1() + '/' + authority.toHex() +
           '/' + keys.toHex() + '/' + url.toUtf8();
}

QByteArray hashOfKeys(const vault::MunicipalityKeys &keys)
{
    return core::hashOf(QByteArray(1, static_cast<char>(keys.mode)) + keys.recovery.toBytes() +
                        keys.inquiry.toBytes() + keys.signing.toBytes());
}

} // namespace wire
