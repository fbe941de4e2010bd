// SPDX-License-Identifier: Apache-2.0
#include "hq/Words.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hq {

QString codeOf(Language language)
{
    return language == Language::English ? u"en"_s : u"ja"_s;
}

Words::Words(Language language, const QString &file)
    : m_language(language)
{
    QFile json(file);
    if (!json.open(QIODevice::ReadOnly)) {
        return; // compiled in: cannot fail
    }
    const QJsonObject entries = QJsonDocument::fromJson(json.readAll()).object();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        m_words.insert(entry.key(), entry.value().toObject().value(codeOf(language)));
    }
}

QString Words::operator()(const QString &key) const
{
    return m_words.value(key).toString();
}

QString Words::operator()(const QString &key, Blanks blanks) const
{
    QString text = (*this)(key);
    for (const auto &[name, value] : blanks) {
        text.replace(u'{' + name + u'}', value);
    }
    return text;
}

} // namespace hq
