// SPDX-License-Identifier: Apache-2.0
#include "tools/practicecard/CommandLine.h"

#include <QHash>
#include <QJsonDocument>

namespace practice {

namespace {

using namespace Qt::StringLiterals;

Verb verbFrom(const QString &word)
{
    static const QHash<QString, Verb> words{{u"insert"_s, Verb::Insert},
                                            {u"remove"_s, Verb::Remove},
                                            {u"status"_s, Verb::Status},
                                            {u"quit"_s, Verb::Quit}};
    return words.value(word, Verb::Unknown);
}

} // namespace

Command parseCommand(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    if (!text.startsWith('{')) {
        const QStringList words = QString::fromUtf8(text).simplified().split(u' ');
        return {verbFrom(words.value(0)), words.value(1), words.value(2).toInt() == 1 ? 1 : 0, {}};
    }
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    return {verbFrom(json.value(u"command"_s).toString()),
            json.value(u"name"_s).toString(),
            json.value(u"slot"_s).toInt() == 1 ? 1 : 0,
            json.value(u"faults"_s).toObject()};
}

} // namespace practice
