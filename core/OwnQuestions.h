// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace core {

// Words by language ("ja", "ja-x-easy", "en"). Japanese is always there and stands in for what is
// not.
using WordsByLanguage = QMap<QString, QString>;
[[nodiscard]] QString inLanguage(const WordsByLanguage &words, const QString &language);

// What the municipality asks beyond the product's own list: one of a few choices. The codes stand
// in records, so they are never given to another question or choice.
struct OwnQuestion
{
    struct Choice
    {
        quint16 code = 0;
        WordsByLanguage words;

        bool operator==(const Choice &) const = default;
    };

    quint16 code = 0;
    WordsByLanguage words;
    QList<Choice> choices;

    bool operator==(const OwnQuestion &) const = default;
};

inline constexpr qsizetype mostOwnQuestions = 10;
inline constexpr qsizetype mostOwnChoices = 6;
inline constexpr qsizetype longestOwnWords = 60; // letters

// The list that the municipality keeps: {"questions": [{"code", "ja", "ja-x-easy", "en",
// "choices": [{"code", "ja", …}]}]}. Nothing where a code is missing or stands twice, where one has
// no Japanese or fewer than two choices, or there are too many of anything.
[[nodiscard]] std::optional<QList<OwnQuestion>> ownQuestionsFrom(const QByteArray &json);

} // namespace core
