// SPDX-License-Identifier: Apache-2.0
#include "core/CodeWords.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Words = QHash<int, QJsonObject>;

Words load(const QString &list)
{
    QFile file(u":/codes/%1.json"_s.arg(list));
    Words words;
    if (!file.open(QIODevice::ReadOnly)) {
        return words;
    }
    const QJsonArray codes =
        QJsonDocument::fromJson(file.readAll()).object().value(u"codes"_s).toArray();
    for (const auto &code : codes) {
        words.insert(code.toObject().value(u"code"_s).toInt(-1), code.toObject());
    }
    return words;
}

QString inLanguage(const QJsonObject &words, const QString &language)
{
    return words.value(words.contains(language) ? language : u"ja"_s).toString();
}

QString word(const Words &words, int code, const QString &language)
{
    return inLanguage(words.value(code), language);
}

const Words &needWords()
{
    static const Words words = load(u"need"_s);
    return words;
}

} // namespace

// Each list is read once and never changes while the program runs.
QString wordOf(AgeBand code, const QString &language)
{
    static const Words words = load(u"age_band"_s);
    return word(words, static_cast<int>(code), language);
}

QString wordOf(Sex code, const QString &language)
{
    static const Words words = load(u"sex"_s);
    return word(words, static_cast<int>(code), language);
}

QString wordOf(Place code, const QString &language)
{
    static const Words words = load(u"place"_s);
    return word(words, static_cast<int>(code), language);
}

QString wordOf(Presence code, const QString &language)
{
    static const Words words = load(u"presence"_s);
    return word(words, static_cast<int>(code), language);
}

QString wordOf(Need code, const QString &language)
{
    return word(needWords(), static_cast<int>(code), language);
}

QString wordOf(Destination code, const QString &language)
{
    static const Words words = load(u"destination"_s);
    return word(words, static_cast<int>(code), language);
}

QString wordOf(Relation code, const QString &language)
{
    static const Words words = load(u"relation"_s);
    return word(words, static_cast<int>(code), language);
}

AmountWords amountOf(Need code, const QString &language)
{
    const QJsonObject entry = needWords().value(static_cast<int>(code));
    AmountWords amount{inLanguage(entry.value(u"ask"_s).toObject(), language),
                       inLanguage(entry.value(u"left"_s).toObject(), language),
                       {}};
    for (const auto &offered : entry.value(u"amounts"_s).toArray()) {
        amount.offered.push_back(static_cast<quint16>(offered.toInt()));
    }
    return amount;
}

} // namespace core
