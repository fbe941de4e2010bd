// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <initializer_list>
#include <optional>
#include <utility>

namespace ocr {

// An object of JSON that is read key by key. Any mistake spoils the whole: it is asked for once, at
// the end, together with whether a key was left that nobody read.
class StrictObject
{
public:
    explicit StrictObject(const QJsonValue &value);

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] QString text(const QString &key);
    // least and most are allowed.
    [[nodiscard]] int number(const QString &key, int least, int most);
    [[nodiscard]] QJsonArray list(const QString &key);

    template <typename Word>
    [[nodiscard]] Word oneOf(const QString &key,
                             std::initializer_list<std::pair<const char *, Word>> words)
    {
        const QString said = text(key);
        for (const auto &[word, meaning] : words) {
            if (said == QLatin1String(word))
                return meaning;
        }
        spoil();
        return words.begin()->second;
    }

    void spoil() { m_spoilt = true; }
    // Every key was read, and each was what it has to be.
    [[nodiscard]] bool isGood() const;

private:
    [[nodiscard]] QJsonValue take(const QString &key);

    QJsonObject m_object;
    QSet<QString> m_read;
    bool m_spoilt = false;
};

} // namespace ocr
