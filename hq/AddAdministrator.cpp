// SPDX-License-Identifier: Apache-2.0
#include "hq/AddAdministrator.h"

#include "hq/AccountBook.h"
#include "vault/DurableFile.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr qsizetype maxMunicipalitySize = 1024 * 1024;

// Where the server said that it is, when it last started.
QString urlIn(const QString &data)
{
    const auto file = vault::readFile(data + u"/public/municipality.json"_s, maxMunicipalitySize);
    return file ? QJsonDocument::fromJson(*file).object().value(u"url"_s).toString() : QString();
}

StartProblem problemOf(AccountError error)
{
    return error == AccountError::NameInvalid ? StartProblem::UsageWrong
                                              : StartProblem::StoreUnusable;
}

} // namespace

StartResult<void> addAdministrator(const Options &options)
{
    // The server's first start makes the folder and its keys; half a folder would be in its way.
    const QString url = urlIn(options.data);
    if (url.isEmpty()) {
        return core::fail(StartProblem::DataUnusable);
    }
    auto book = AccountBook::open(DataFolder::accountsIn(options.data),
                                  vault::Argon2Cost::production(), // nothing is hashed here
                                  QDateTime::currentMSecsSinceEpoch);
    if (!book) {
        return core::fail(problemOf(book.error()));
    }
    const auto invitation = book->invite(options.subject.toUtf8(), Role::Administrator);
    if (!invitation) {
        return core::fail(problemOf(invitation.error()));
    }
    std::printf("%s: within %d minutes open\n    %s/hq/set-up\nand give this code, which is shown "
                "only once:\n    %s\n",
                qUtf8Printable(invitation->account.name),
                static_cast<int>(AccountBook::invitationLasts.count()),
                qUtf8Printable(url),
                invitation->code.text().constData());
    return {};
}

} // namespace hq
