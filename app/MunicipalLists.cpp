// SPDX-License-Identifier: Apache-2.0
#include "app/MunicipalLists.h"

#include <QFile>

namespace app {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

template <typename Read>
auto load(const QString &path, const Read &read, const char *otherwise) ->
    typename decltype(read(QByteArray()))::value_type
{
    if (path.isEmpty()) {
        return {};
    }
    QFile file(path);
    const auto list = file.open(QIODevice::ReadOnly) && file.size() <= mostBytes
                          ? read(file.readAll())
                          : std::nullopt;
    if (!list) {
        qWarning("%s cannot be used: %s", qUtf8Printable(path), otherwise);
        return {};
    }
    return *list;
}

} // namespace

QList<core::Town> loadTowns(const QString &path)
{
    return load(path, core::townsFrom, "The list of towns: nobody is asked where they live.");
}

QList<core::OwnQuestion> loadOwnQuestions(const QString &path)
{
    return load(path, core::ownQuestionsFrom, "The list of own questions: none of them is asked.");
}

} // namespace app
