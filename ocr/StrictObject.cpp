// SPDX-License-Identifier: Apache-2.0
#include "ocr/StrictObject.h"

namespace ocr {

StrictObject::StrictObject(const QJsonValue &value)
    : m_object(value.toObject())
    , m_spoilt(!value.isObject())
{}

QJsonValue StrictObject::take(const QString &key)
{
    m_read.insert(key);
    return m_object.value(key);
}

QString StrictObject::text(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isString())
        spoil();
    return value.toString();
}

int StrictObject::number(const QString &key, int least, int most)
{
    const QJsonValue value = take(key);
    const int number = value.toInt(least - 1); // also where it is no whole number
    if (number < least || number > most) {
        spoil();
        return least;
    }
    return number;
}

QJsonArray StrictObject::list(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isArray())
        spoil();
    return value.toArray();
}

bool StrictObject::isGood() const
{
    return !m_spoilt && m_read.size() == m_object.size();
}

} // namespace ocr
