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

// Read once; never changes while the program runs.
const QHash<quint32, QString> &all()
{
    static const QHash<quint32, QString> names = load();
    return names;
}

} // namespace

std::optional<QString> municipalityOf(quint32 code)
{
    const auto name = all().constFind(code);
    return name == all().constEnd() ? std::nullopt : std::optional(*name);
}

// A city's wards begin with the city's own name: the longest one is meant.
std::optional<InMunicipality> municipalityIn(const QString &address)
{
    std::optional<quint32> found;
    qsizetype longest = 0;
    for (auto one = all().constKeyValueBegin(); one != all().constKeyValueEnd(); ++one) {
        if (one->second.size() > longest && address.startsWith(one->second)) {
            found = one->first;
            longest = one->second.size();
        }
    }
    return found ? std::optional(InMunicipality{*found, address.sliced(longest)}) : std::nullopt;
}

} // namespace core
