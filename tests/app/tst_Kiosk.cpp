// SPDX-License-Identifier: Apache-2.0
#include "app/Kiosk.h"
#include "tests/store/BackedUpDesk.h"

#include <QTest>

using core::screen::PaperMode;

namespace {

// A desk's folder, and what its program is told of it. Nobody listens at its headquarters.
struct Setting
{
    Setting()
        : note(desk.dataFolder(), {})
    {
        settings.dataFolder = desk.dataFolder();
        settings.instanceFile = desk.path(u"data.instance"_s);
        settings.backupFolder = desk.backups();
        settings.backup = app::Settings::Backup::Named;
    }

    // What headquarters publishes by now.
    [[nodiscard]] auto open(const vault::MunicipalityKeys &published)
    {
        const app::MunicipalityFile municipality{published,
                                                 {},
                                                 QUrl(u"https://127.0.0.1:1"_s),
                                                 {{desk.shelter, u"見本"_s, u"Mihon"_s, 0}},
                                                 {}};
        return app::Kiosk::open(settings, municipality, window, note);
    }
    [[nodiscard]] auto open() { return open(desk.keys().municipality()); }
    [[nodiscard]] int people()
    {
        const auto opened = desk.open();
        return opened ? (*opened)->presence().present().total() : -1;
    }

    BackedUpDesk desk;
    app::Settings settings;
    store::OutageNote note;
    ui::DeskWindow window;
};

} // namespace

// How a desk comes up on what an earlier one left.
class tst_Kiosk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void lostRegister_isNotReplacedByAnEmptyOne()
    {
        Setting setting;
        setting.desk.admit(3);
        QVERIFY(setting.desk.backUp());
        QVERIFY(QFile::remove(setting.desk.registerFile()));
        const auto refused = setting.open();
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, PaperMode::Reason::Damaged);
        QVERIFY(!QFile::exists(setting.desk.registerFile()));
        QVERIFY(store::restore(setting.desk.plan()));
        QVERIFY(setting.open());
        QCOMPARE(setting.people(), 3);
    }

    // Without a copy there is nothing that an empty one could hide.
    void lostRegisterWithoutACopy_beginsAnew()
    {
        Setting setting;
        setting.desk.admit(3);
        QVERIFY(QFile::remove(setting.desk.registerFile()));
        QVERIFY(setting.open());
        QCOMPARE(setting.people(), 0);
    }

    void headquartersNewInquiryKey_isSealedToFromTheStart()
    {
        Setting setting;
        vault::MunicipalityKeys published = setting.desk.keys().municipality();
        published.inquiry = vault::BoxKeyPair::generate().publicKey;
        QVERIFY(setting.open(published));
        const auto keys = vault::KeyFolder::open(setting.desk.dataFolder() + u"/keys"_s);
        QCOMPARE(keys->sealingKeys().inquiry, published.inquiry);
        // Who changes more than that is another municipality: the desk stays with its own.
        vault::MunicipalityKeys other = published;
        other.recovery = vault::BoxKeyPair::generate().publicKey;
        other.inquiry = vault::BoxKeyPair::generate().publicKey;
        QVERIFY(setting.open(other));
        const auto kept = vault::KeyFolder::open(setting.desk.dataFolder() + u"/keys"_s);
        QCOMPARE(kept->municipality(), published);
    }

    // Told that they are not registered, and yet on the disk: paper has them.
    void whatTheLastDeskReportedAsFailed_isUndone()
    {
        Setting setting;
        setting.desk.wallTime = app::wallTime();
        const auto who = setting.desk.newHandle();
        {
            const auto opened = setting.desk.open();
            QVERIFY((*opened)->append({SampleDesk::arrival(who)}));
            QVERIFY((*opened)->append({SampleDesk::arrival(setting.desk.newHandle())}));
        }
        setting.note.keep(core::Unsettled{setting.desk.wallTime - 60'000, {who}});
        {
            const auto kiosk = setting.open();
            QVERIFY(kiosk);
            (*kiosk)->start();
            QVERIFY(!std::holds_alternative<PaperMode>((*kiosk)->session().screen()));
        }
        QCOMPARE(setting.people(), 1);
        QCOMPARE(setting.note.left(), std::nullopt);
        QCOMPARE(store::OutageNote(setting.desk.dataFolder(), {}).left(), std::nullopt);
    }
};

QTEST_MAIN(tst_Kiosk)
#include "tst_Kiosk.moc"
