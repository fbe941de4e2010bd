// SPDX-License-Identifier: Apache-2.0
#include "app/BundleFile.h"
#include "app/Kiosk.h"
#include "tests/ctl/CtlProcess.h"
#include "tests/journey/NewDesk.h"
#include "vault/Octets.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace hqtest;

// A new desk comes to headquarters: real window, real key folder, real headquarters process.
class EnrolmentJourney : public QObject
{
    Q_OBJECT

    static constexpr auto school = "999999-001";

    static ctltest::Output
    giveKey(const HqProcess &hq, const core::KioskId &desk, const QString &to)
    {
        return ctltest::run({u"give-key"_s,
                             u"--recovery-key"_s,
                             hq.data() + u"/keys/offline/recovery.secret"_s,
                             u"--enrolments"_s,
                             hq.data() + u"/enrolments.db"_s,
                             u"--desk"_s,
                             desk.text(),
                             u"--out"_s,
                             to});
    }

    static ctltest::Output
    takeKey(const QString &data, const QString &from, const QByteArray &typed)
    {
        return ctltest::run(
            {u"take-key"_s, u"--data"_s, data, u"--from"_s, from, u"--passphrase-stdin"_s}, typed);
    }

    // The recovery key stays where it is; what is carried opens for one desk.
    static void cityHallGivesTheSecret(const HqProcess &hq,
                                       const vault::KeyFolder &first,
                                       const vault::KeyFolder &other,
                                       const QString &folder)
    {
        const QString desk = folder + u"/second"_s;
        const QString gift = folder + u"/key"_s;
        const auto secretOf = [](const vault::KeyFolder &keys) {
            auto unlocked = keys.unlock(
                core::firstDutyNumber,
                core::SecretBytes::copyOf(vault::octetSpan(QByteArrayLiteral("practice"))));
            return unlocked ? std::move(unlocked->shelter.secret) : core::SecretBytes();
        };
        QCOMPARE(giveKey(hq, first.kiosk(), gift).exitCode, 0);
        QVERIFY(takeKey(desk, gift, "practice\n").error.contains("another desk"));
        QCOMPARE(giveKey(hq, other.kiosk(), gift).exitCode, 0);
        QVERIFY(takeKey(folder + u"/desk"_s, gift, "practice\n").error.contains("desk runs on it"));
        QVERIFY(takeKey(desk, gift, "wrong\n").error.contains("opens nothing"));
        QVERIFY(secretOf(*vault::KeyFolder::open(desk + u"/keys"_s)).isEmpty());
        QCOMPARE(takeKey(desk, gift, "practice\n").exitCode, 0);
        QVERIFY(secretOf(*vault::KeyFolder::open(desk + u"/keys"_s)) == secretOf(first));
        QVERIFY(takeKey(desk, gift, "practice\n").error.contains("already"));
        QCOMPARE(command(hq, {u"--revoke"_s, other.kiosk().text()}).status, 0);
        QVERIFY(giveKey(hq, other.kiosk(), gift).error.contains("revoked"));
    }

    // Wherever they lie.
    static QStringList slotsIn(const QString &folder)
    {
        QStringList found;
        QDirIterator files(folder, {u"staff-*"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            found << files.fileName();
        }
        return found;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // Stick in, digits compared, approved: and it counts. No tap but the passphrase.
    void newDesk_isEnrolledFromAStick_andCounts()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        NewDesk desk((QUrl()));
        QVERIFY(desk.shows<core::screen::EnrolCode>());
        desk.putStickIn(ticketFor(hq, QString::fromLatin1(school))->text());
        QTRY_VERIFY(!desk.digits().isEmpty());
        QVERIFY(desk.says(desk.digits()));
        QTRY_VERIFY(command(hq, {u"--desks"_s}).out.contains(desk.digits().toLatin1()));
        const QString digits = desk.digits();
        approveWith(hq, digits);
        QTRY_VERIFY(desk.shows<core::screen::MakePassphrase>());
        QCOMPARE(desk.taps, 0);

        QTemporaryDir folder;
        app::Settings settings;
        settings.dataFolder = folder.filePath(u"desk"_s);
        settings.instanceFile = folder.filePath(u"desk.instance"_s);
        settings.backupFolder = folder.filePath(u"copies"_s);
        QDir().mkpath(settings.dataFolder);
        const QString keyFolder = settings.dataFolder + u"/keys"_s;
        QVERIFY(desk.makeKeys(keyFolder));
        const auto bundle = app::loadBundle(keyFolder);
        QVERIFY(bundle && *bundle);
        store::OutageNote note(settings.dataFolder, settings.instanceFile);
        ui::DeskWindow window;
        auto kiosk =
            app::Kiosk::open(settings, app::MunicipalityFile::from(**bundle), window, note);
        QVERIFY2(kiosk, qPrintable(kiosk ? QString() : kiosk.error().sentence));
        (*kiosk)->start();
        // Known to headquarters, and set up: the shelter's key is told.
        QTRY_VERIFY(!hq.shelter(QString::fromLatin1(school)).isEmpty());
        QTRY_VERIFY(!command(hq, {u"--desks"_s}).out.contains("not yet set up"));
        QTRY_COMPARE(hq.people(QString::fromLatin1(school)), 0);

        // The next desk of the shelter gets its key, and not the secret.
        NewDesk second((QUrl()));
        second.putStickIn(ticketFor(hq, QString::fromLatin1(school))->text());
        QTRY_VERIFY(!second.digits().isEmpty());
        QTRY_VERIFY(command(hq, {u"--desks"_s}).out.contains(second.digits().toLatin1()));
        approveWith(hq, second.digits());
        QTRY_VERIFY(second.shows<core::screen::MakePassphrase>());
        const auto first = vault::KeyFolder::open(keyFolder);
        QVERIFY(QDir(folder.path()).mkdir(u"second"_s));
        const auto other = second.makeKeys(folder.filePath(u"second/keys"_s));
        QVERIFY(first && other);
        QVERIFY(other->shelter().publicKey() == first->shelter().publicKey());
        QVERIFY(!other->shelter().hasSecret());
        core::SecretBytes passphrase;
        for (const char letter : std::string_view("practice")) {
            passphrase.append(static_cast<unsigned char>(letter));
        }
        const auto unlocked = other->unlock(core::firstDutyNumber, passphrase);
        QVERIFY(unlocked);
        QVERIFY(unlocked->shelter.secret.isEmpty());

        cityHallGivesTheSecret(hq, *first, *other, folder.path());
        // Taken out again: the first desk loses its staff's keys and goes on.
        QTRY_COMPARE(slotsIn(folder.path()),
                     (QStringList{u"staff-001.slot"_s, u"staff-001.slot"_s, u"staff-001.slot"_s}));
        QCOMPARE(command(hq, {u"--revoke"_s, first->kiosk().text()}).status, 0);
        QTRY_VERIFY_WITH_TIMEOUT(command(hq, {u"--desks"_s}).out.contains("keys deleted"), 60'000);
        QCOMPARE(slotsIn(folder.path()), QStringList{u"staff-001.slot"_s}); // the second desk's
        const auto out = vault::KeyFolder::open(keyFolder);
        QVERIFY(out && out->isTakenOut());
        QVERIFY(!out->unlock(core::firstDutyNumber, passphrase));
        QVERIFY(std::holds_alternative<core::screen::ShelterClosed>((*kiosk)->session().screen()));
    }

    void tappedCode_isTaken_andAMistakeIsSaid()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        NewDesk desk(QUrl(hq.url()));
        const QString code = ticketFor(hq, QString::fromLatin1(school))->code.text().remove(u' ');
        const auto enter = [&desk](const QString &letters) {
            for (const QChar letter : letters) {
                desk.tap(QString(letter));
            }
            desk.tap(u"入力を終わる"_s);
        };
        QString wrong = code;
        wrong[27] = wrong.at(27) == u'0' ? u'1' : u'0';
        wrong[0] = wrong.at(0) == u'0' ? u'1' : u'0';
        enter(wrong);
        QTRY_VERIFY(desk.says(u"コードに打ちまちがいがあります。見くらべて直してください。"_s));
        for (int i = 0; i < 28; ++i) {
            desk.tap(u"1文字消す"_s);
        }
        desk.taps = 0;
        enter(code);
        QTRY_VERIFY(!desk.digits().isEmpty());
        QTRY_VERIFY(command(hq, {u"--desks"_s}).out.contains(desk.digits().toLatin1()));
        approveWith(hq, desk.digits());
        QTRY_VERIFY(desk.shows<core::screen::MakePassphrase>());
        QCOMPARE(desk.taps, 28 + 1);
    }

    void refusedDesk_canTryAgainWithANewCode()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        NewDesk desk((QUrl()));
        auto ticket = ticketFor(hq, QString::fromLatin1(school));
        AskingDesk thief(*ticket);
        QVERIFY(thief.askToBegin(hq));
        desk.putStickIn(ticket->text());
        QTRY_VERIFY(desk.shows<core::screen::EnrolTrouble>());
        QVERIFY(desk.says(u"このコードは、ほかの受付機が使いました"_s));
        desk.tap(u"もう一度"_s);
        QVERIFY(desk.shows<core::screen::EnrolCode>());
        desk.putStickIn(ticketFor(hq, QString::fromLatin1(school))->text());
        QTRY_VERIFY(!desk.digits().isEmpty());
    }

    // Abuse 20: an older bundle, a forged one, one for another desk.
    void bundles_neverGoBack_norComeFromStrangers()
    {
        using app::BundleRefusal;
        const auto municipality = vault::KioskSigner::generate();
        const auto stranger = vault::KioskSigner::generate();
        const auto desk = vault::KioskSigner::generate();
        const core::KioskId kiosk{core::Mode::Practice, QUuid::createUuid()};
        wire::Bundle bundle{7,
                            kiosk,
                            desk.publicKey(),
                            QString::fromLatin1(school),
                            {},
                            {},
                            {core::Mode::Practice,
                             vault::BoxKeyPair::generate().publicKey,
                             vault::BoxKeyPair::generate().publicKey,
                             municipality.publicKey()},
                            "a certificate",
                            u"https://hq.example.jp"_s,
                            {},
                            {{QString::fromLatin1(school), u"見本"_s, {}, 0}}};
        const auto sealed = [](const wire::Bundle &what, const vault::KioskSigner &by) {
            return wire::seal({wire::PayloadType::Bundle, {}, wire::encode(what)},
                              wire::signWith(by));
        };
        const auto held = bundle;
        const auto accept = [&](const QByteArray &bytes) {
            return app::acceptBundle(bytes, {municipality.publicKey()}, kiosk, held);
        };
        QVERIFY(accept(sealed(bundle, municipality)));
        bundle.version = 8;
        QVERIFY(accept(sealed(bundle, municipality)));
        QVERIFY(accept(sealed(bundle, stranger)).error() == BundleRefusal::Forged);
        QVERIFY(accept("nonsense").error() == BundleRefusal::Forged);
        bundle.version = 6;
        QVERIFY(accept(sealed(bundle, municipality)).error() == BundleRefusal::Older);
        bundle.version = 9;
        bundle.kiosk.uuid = QUuid::createUuid();
        QVERIFY(accept(sealed(bundle, municipality)).error() == BundleRefusal::Foreign);
        bundle = held;
        bundle.keys.signing = stranger.publicKey(); // only who signed it so far names the next one
        QVERIFY(accept(sealed(bundle, stranger)).error() == BundleRefusal::Forged);
        QVERIFY(accept(sealed(bundle, municipality)));
    }
};

QTEST_MAIN(EnrolmentJourney)
#include "tst_Enrolment.moc"
