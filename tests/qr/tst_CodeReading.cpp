// SPDX-License-Identifier: Apache-2.0
#include "SampleFamily.h"
#include "readers/qr/CodeReading.h"
#include "readers/qr/FamilyReading.h"
#include "readers/qr/Payload.h"
#include "readers/qr/PayloadSigning.h"

#include <QTest>

using namespace qr;
using namespace Qt::StringLiterals;
using core::FamilyDoubt;
using core::IntakeProblem;

namespace {

const core::SecretBytes seed = core::SecretBytes::random(signingSeedSize);

core::Family read(const QString &text)
{
    const core::Input input = CodeReading(publicKeyOf(seed)).read(text.toUtf8());
    const auto *family = std::get_if<core::input::FamilyRead>(&input);
    return family == nullptr ? core::Family{} : family->family;
}

} // namespace

// What the flow is told of whatever is held up.
class TestCodeReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void family_isReadWithAllThatItSays()
    {
        FamilyContent content = qrtest::family(2);
        content.emergencyContact = u"見本 梅 0900000000"_s;
        content.members[1].note = u"そばアレルギー"_s;
        content.members[1].phone = u"+819012345678"_s;
        const core::Family family = read(payloadText(content));
        QCOMPARE(family.id, content.household);
        QCOMPARE(family.part, quint8{1});
        QCOMPARE(family.word, core::Family::Word::Self);
        QCOMPARE(family.members.size(), std::size_t{2});
        const core::Draft &first = family.members[0].draft;
        QCOMPARE(first.name->value, u"見本　花子"_s);
        QCOMPARE(first.name->source, core::FieldSource::Code);
        QCOMPARE(first.kana->value, u"ミホン　ハナコ"_s);
        QCOMPARE(first.birthDate->value, QDate(1950, 2, 3));
        QCOMPARE(first.sex->value, core::Sex::Female);
        QCOMPARE(first.address->value, u"宮崎県都城市見本町１丁目２番３号"_s);
        QCOMPARE(first.phone->value, u"0986000000"_s);
        QCOMPARE(first.emergencyContact->value, content.emergencyContact);
        const core::Draft &second = family.members[1].draft;
        QCOMPARE(second.phone->value, u"09012345678"_s);
        QCOMPARE(second.note->value, u"そばアレルギー"_s);
        QCOMPARE(second.needs.needs.at(core::Need::Allergy), core::Answer::Yes);
        QVERIFY(!second.needs.needs.contains(core::Need::Care)); // not said is not "no"
        QVERIFY(family.members[0].doubts.empty());
    }

    void whatCannotBeTaken_isADoubt_andTheRestIsTaken()
    {
        FamilyContent content = qrtest::family(2);
        content.municipality = 99'999;
        content.phone = u"110"_s;
        content.members[1] = content.members[0];
        const core::Family family = familyOf(content, core::Family::Word::Self);
        QCOMPARE(family.members[0].doubts,
                 (std::set{FamilyDoubt::UnknownTown, FamilyDoubt::UnusablePhone}));
        QCOMPARE(family.members[0].draft.address->value, u"（99999）見本町１丁目２番３号"_s);
        QVERIFY(!family.members[0].draft.phone);
        QVERIFY(family.members[1].doubts.contains(FamilyDoubt::Twice));
    }

    void impossibleBirthDate_isADoubt()
    {
        FamilyContent content = qrtest::family(1);
        content.members[0].birthDate.reset();
        content.members[0].birth = Member::Birth::Impossible;
        const core::Family family = familyOf(content, core::Family::Word::Self);
        QCOMPARE(family.members[0].doubts, std::set{FamilyDoubt::ImpossibleBirthDate});
        QVERIFY(!family.members[0].draft.birthDate);
    }

    void withoutAMunicipality_thePostcodeStandsBeforeTheAddress()
    {
        FamilyContent content = qrtest::family(1);
        content.municipality.reset();
        content.postcode = 600'001;
        QCOMPARE(familyOf(content, core::Family::Word::Self).members[0].draft.address->value,
                 u"〒060-0001 見本町１丁目２番３号"_s);
    }

    void whoSleepsInACar_isCountedThere()
    {
        FamilyContent content = qrtest::family(1);
        content.stay = FamilyContent::Stay::InCar;
        QCOMPARE(familyOf(content, core::Family::Word::Self).place, core::Place::CarOnSite);
    }

    void signature_ofTheMunicipalityAlone_isBelieved()
    {
        const FamilyContent content = qrtest::family(2);
        QCOMPARE(read(signedPayloadText(content, {"keyid001", seed.clone()})).word,
                 core::Family::Word::Municipality);
        const PayloadSigner other{"keyid001", core::SecretBytes::random(signingSeedSize)};
        const core::Family unsure = read(signedPayloadText(content, other));
        QCOMPARE(unsure.word, core::Family::Word::Self);
        QCOMPARE(unsure.members.size(), std::size_t{2});
    }

    void contact_isAFamilyOfOne_thatIsNotRecognisedAgain()
    {
        const core::Family one = read(u"MECARD:N:見本,花子;TEL:0986000000;;"_s);
        QCOMPARE(one.members.size(), std::size_t{1});
        QVERIFY(one.id.isEmpty());
        QVERIFY(!one.members[0].draft.birthDate);
    }

    void whatCannotBeTaken_hasASentenceOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<IntakeProblem>("problem");
        const QByteArray good = payloadText(qrtest::family(1)).toLatin1();
        QByteArray damaged = good;
        damaged.back() = damaged.back() == '0' ? '1' : '0';
        QTest::newRow("address") << QByteArray("https://example.jp/")
                                 << IntakeProblem::CodeIsAddress;
        QTest::newRow("boarding pass")
            << QByteArray("M1MIHON/HANAKO        EABC123 HNDKMIJL 0687 123Y012A0001 100")
            << IntakeProblem::CodeIsTicket;
        QTest::newRow("railway") << QByteArray("#UT0110800001") << IntakeProblem::CodeIsTicket;
        QTest::newRow("no contact") << QByteArray("MECARD:TEL:1;;") << IntakeProblem::CodeUnknown;
        QTest::newRow("of goods") << QByteArray("4901234567894") << IntakeProblem::CodeUnknown;
        QTest::newRow("empty") << QByteArray() << IntakeProblem::CodeUnknown;
        QTest::newRow("damaged") << damaged << IntakeProblem::CodeDamaged;
        QTest::newRow("cut off") << good.first(good.size() / 2) << IntakeProblem::CodeDamaged;
        QTest::newRow("newer") << QByteArray("HNN2:ABCDEF") << IntakeProblem::CodeNewer;
    }
    void whatCannotBeTaken_hasASentenceOfItsOwn()
    {
        QFETCH(QByteArray, code);
        const core::Input input = CodeReading({}).read(code);
        const auto *refused = std::get_if<core::input::CodeRefused>(&input);
        QVERIFY(refused != nullptr);
        QTEST(refused->problem, "problem");
    }

    void band_isTextForTheFlow()
    {
        const core::Input input = CodeReading({}).read("UKE1:999999-001:00000000");
        QCOMPARE(std::get<core::input::Scanned>(input).text, u"UKE1:999999-001:00000000"_s);
    }
};

QTEST_GUILESS_MAIN(TestCodeReading)
#include "tst_CodeReading.moc"
