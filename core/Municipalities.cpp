// SPDX-License-Identifier: Apache-2.0
#include "core/Municipalities.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QHash<quint32, QString> load()
{
    QFile file(u":/codes/municipalities.json"_s);
    QHash<quint32, QString> names;
    if (!file.open(QIODevice::ReadOnly)) {
        return names;
    }
    const QJsonObject list =
        QJsonDocument::fromJson(file.readAll()).object().value(u"municipalities"_s).toObject();
    for (auto one = list.begin(); one != list.end(); ++one) {
        names.insert(one.key().toUInt(), one->toString());
    }
    return names;
}

} // namespace

// Read once; never changes while the program runs.
std::optional<QString> municipalityOf(quint32 code)
{
    static const QHash<quint32, QString> names = load();
    const auto name = names.constFind(code);
    return name == names.constEnd() ? std::nullopt : std::optional(*name);
}

} // namespace core
