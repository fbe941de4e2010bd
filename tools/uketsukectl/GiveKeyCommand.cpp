// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/GiveKeyCommand.h"

#include "hq/EnrolmentBook.h"
#include "vault/DurableFile.h"
#include "vault/MunicipalityKeys.h"
#include "vault/ShelterGift.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

// Or why not.
using Gift = core::Result<QByteArray, QString>;

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "give-key: %s\n", qUtf8Printable(sentence));
    return 1;
}

Gift seal(const wire::Enrolled::ShelterKey &key,
          const vault::BoxPublicKey &desk,
          const vault::BoxKeyPair &recovery)
{
    auto secret = vault::openBox(key.escrow, recovery);
    const auto pair =
        secret ? vault::BoxKeyPair::fromSecret(std::move(*secret)) : core::fail(secret.error());
    if (!pair || pair->publicKey != key.publicKey) {
        return core::fail(
            u"the shelter's secret is sealed to another recovery key: take the one of "
            "this municipality"_s);
    }
    const auto gift = vault::giftFor(desk, *pair);
    return gift ? Gift(*gift) : core::fail(u"the desk's key is not one that can be sealed to"_s);
}

Gift giftOutOf(const QString &enrolments, const QString &deskId, const vault::BoxKeyPair &recovery)
{
    const auto kiosk = core::KioskId::fromText(deskId);
    const auto book = QFile::exists(enrolments)
                          ? hq::EnrolmentBook::open(enrolments, [] { return qint64{0}; })
                          : core::fail(hq::StoreError::IoFailed);
    if (!book || !kiosk) {
        return core::fail(book ? u"%1 is no desk's id"_s.arg(deskId)
                               : u"%1 is no copy of headquarters' enrolments.db"_s.arg(enrolments));
    }
    const auto desk = (*book)->kiosk(*kiosk);
    if (!desk || !*desk || !(*desk)->box) {
        return core::fail(u"headquarters has not enrolled %1"_s.arg(deskId));
    }
    if ((*desk)->standing == hq::Standing::Revoked) {
        return core::fail(u"%1 was revoked: it gets nothing"_s.arg(deskId));
    }
    const auto key = (*book)->shelterEscrow((*desk)->shelter);
    if (!key || !*key) {
        return core::fail(u"no desk of shelter %1 has told its key yet"_s.arg((*desk)->shelter));
    }
    return seal(**key, *(*desk)->box, recovery);
}

} // namespace

int giveKeyCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption keyOption(u"recovery-key"_s, {}, u"FILE"_s);
    const QCommandLineOption bookOption(u"enrolments"_s, {}, u"FILE"_s);
    const QCommandLineOption deskOption(u"desk"_s, {}, u"DESK"_s);
    const QCommandLineOption outOption(u"out"_s, {}, u"FILE"_s);
    parser.addOptions({keyOption, bookOption, deskOption, outOption});
    if (!parser.parse(QStringList{u"give-key"_s} + arguments) ||
        !parser.positionalArguments().isEmpty() || !parser.isSet(keyOption) ||
        !parser.isSet(bookOption) || !parser.isSet(deskOption) || !parser.isSet(outOption)) {
        std::fputs("usage: uketsukectl give-key --recovery-key FILE --enrolments FILE --desk DESK "
                   "--out FILE\n",
                   stderr);
        return 2;
    }
    const auto recovery = vault::loadBoxSecret(parser.value(keyOption));
    if (!recovery) {
        return refuse(u"%1 is not there, can be read by others (chmod 600), or is no key"_s.arg(
            parser.value(keyOption)));
    }
    const auto gift = giftOutOf(parser.value(bookOption), parser.value(deskOption), *recovery);
    if (!gift) {
        return refuse(gift.error());
    }
    if (!vault::writeDurably(parser.value(outOption), *gift)) {
        return refuse(u"%1 cannot be written"_s.arg(parser.value(outOption)));
    }
    std::puts("carry the file to that desk and run: uketsukectl take-key; nobody else can open it");
    return 0;
}

} // namespace uketsukectl
