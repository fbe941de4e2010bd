// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "web/Http.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace web {

// What a page's form sent (application/x-www-form-urlencoded). Fields stay encoded until they are
// asked for, so that a passphrase is decoded into guarded memory and nowhere else.
class Form
{
public:
    static constexpr qsizetype mostBytes = 16 * 1024;
    static constexpr std::size_t mostFields = 64;

    // Nothing where the body is longer than mostBytes, has more than mostFields, the same field
    // twice, a broken escape, a zero byte, or bytes that are not UTF-8; another content type too.
    [[nodiscard]] static std::optional<Form> from(const Request &request);
    [[nodiscard]] static std::optional<Form> fromBody(const QByteArray &body);

    // Decoded UTF-8; empty if there is no such field.
    [[nodiscard]] QByteArray text(QByteArrayView name) const;
    [[nodiscard]] core::SecretBytes secret(QByteArrayView name) const;

private:
    struct Field
    {
        QByteArray name;
        qsizetype begin = 0; // of the encoded value, in m_body
        qsizetype length = 0;
    };
    [[nodiscard]] const Field *find(QByteArrayView name) const;
    [[nodiscard]] QByteArrayView encoded(const Field &field) const;

    QByteArray m_body;
    std::vector<Field> m_fields;
};

// The one cookie of that name. Nothing where it is sent twice: somebody else may have set the
// other.
[[nodiscard]] std::optional<QByteArray> cookieOf(const Request &request, QByteArrayView name);

} // namespace web
