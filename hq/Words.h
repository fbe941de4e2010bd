// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <initializer_list>
#include <utility>

namespace hq {

enum class Language { Japanese, English };

// "ja" or "en".
[[nodiscard]] QString codeOf(Language language);

// Words in one language; the board's, from resources/hq/words.json, unless another file is named.
class Words
{
public:
    using Blanks = std::initializer_list<std::pair<QString, QString>>;

    explicit Words(Language language, const QString &file = QStringLiteral(":/hq/words.json"));

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] QString operator()(const QString &key) const;
    // With "{name}" replaced.
    [[nodiscard]] QString operator()(const QString &key, Blanks blanks) const;
    // All of them, for the page's script.
    [[nodiscard]] const QJsonObject &all() const { return m_words; }

private:
    Language m_language;
    QJsonObject m_words;
};

} // namespace hq
