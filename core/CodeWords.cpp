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

QString word(const Words &words, int code, const QString &language)
{
    const QJsonObject entry = words.value(code);
    return entry.value(entry.contains(language) ? language : u"ja"_s).toString();
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

} // namespace core
