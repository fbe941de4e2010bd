// SPDX-License-Identifier: Apache-2.0
#include "web/Form.h"

#include "web/PercentCode.h"

#include <QList>

#include <algorithm>

namespace web {
namespace {

// One after the other, so that nothing but `out` ever holds the value. False: a broken escape, or a
// zero byte.
template <typename Out> bool decode(QByteArrayView encoded, Out &&out)
{
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        int byte = encoded[i] == '+' ? ' ' : static_cast<unsigned char>(encoded[i]);
        if (encoded[i] == '%') {
            const auto escaped = escapedByte(encoded, i);
            if (!escaped)
                return false;
            byte = *escaped;
            i += escapeLength - 1;
        }
        if (byte == 0)
            return false;
        out(static_cast<unsigned char>(byte));
    }
    return true;
}

// RFC 3629, byte by byte. A value that is wrong in any way makes the whole form wrong.
class Utf8
{
public:
    void take(unsigned char byte)
    {
        if (m_open > 0) {
            m_isWhole = m_isWhole && byte >= m_lowest && byte <= m_highest;
            m_lowest = 0x80;
            m_highest = 0xBF;
            --m_open;
        } else if (byte >= 0x80) {
            begin(byte);
        }
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole && m_open == 0; }

private:
    void begin(unsigned char byte)
    {
        m_isWhole = m_isWhole && byte >= 0xC2 && byte <= 0xF4;
        m_open = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
        // Not longer than need be, no surrogate, nothing above U+10FFFF.
        m_lowest = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
        m_highest = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    }

    bool m_isWhole = true;
    int m_open = 0;
    unsigned char m_lowest = 0x80;
    unsigned char m_highest = 0xBF;
};

bool isSound(QByteArrayView encoded)
{
    Utf8 utf8;
    return decode(encoded, [&utf8](unsigned char byte) { utf8.take(byte); }) && utf8.isWhole();
}

QByteArray decoded(QByteArrayView encoded)
{
    QByteArray bytes;
    decode(encoded, [&bytes](unsigned char byte) { bytes.append(static_cast<char>(byte)); });
    return bytes;
}

} // namespace

std::optional<Form> Form::from(const Request &request)
{
    const QByteArray type = request.header("content-type").split(';').front().trimmed().toLower();
    if (type != "application/x-www-form-urlencoded")
        return std::nullopt;
    return fromBody(request.body);
}

std::optional<Form> Form::fromBody(const QByteArray &body)
{
    if (body.size() > mostBytes)
        return std::nullopt;
    Form form;
    form.m_body = body;
    qsizetype begin = 0;
    while (begin < body.size()) {
        const qsizetype found = body.indexOf('&', begin);
        const qsizetype end = found < 0 ? body.size() : found;
        const QByteArrayView pair = QByteArrayView(body).sliced(begin, end - begin);
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0 || form.m_fields.size() == mostFields || !isSound(pair.first(equals)) ||
            !isSound(pair.sliced(equals + 1)))
            return std::nullopt;
        QByteArray name = decoded(pair.first(equals));
        if (form.find(name))
            return std::nullopt;
        form.m_fields.push_back({std::move(name), begin + equals + 1, pair.size() - equals - 1});
        begin = end + 1;
    }
    return form;
}

const Form::Field *Form::find(QByteArrayView name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [name](const Field &field) {
        return field.name == name;
    });
    return found == m_fields.end() ? nullptr : &*found;
}

QByteArrayView Form::encoded(const Field &field) const
{
    return QByteArrayView(m_body).sliced(field.begin, field.length);
}

QByteArray Form::text(QByteArrayView name) const
{
    const Field *field = find(name);
    return field ? decoded(encoded(*field)) : QByteArray();
}

core::SecretBytes Form::secret(QByteArrayView name) const
{
    core::SecretBytes secret;
    if (const Field *field = find(name))
        decode(encoded(*field), [&secret](unsigned char byte) { secret.append(byte); });
    return secret;
}

std::optional<QByteArray> cookieOf(const Request &request, QByteArrayView name)
{
    std::optional<QByteArray> value;
    for (const auto &[key, line] : request.headers) {
        if (key != "cookie")
            continue;
        for (const QByteArray &pair : line.split(';')) {
            const qsizetype equals = pair.indexOf('=');
            if (equals < 0 || pair.first(equals).trimmed() != name)
                continue;
            if (value)
                return std::nullopt;
            value = pair.mid(equals + 1).trimmed();
        }
    }
    return value;
}

} // namespace web
