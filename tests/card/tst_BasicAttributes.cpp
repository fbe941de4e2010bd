// SPDX-License-Identifier: Apache-2.0
#include "readers/card/BasicAttributes.h"

#include <QTest>

using card::AttributesError;
using card::BasicAttributes;
using namespace Qt::StringLiterals;

namespace {

std::span<const unsigned char> bytesOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const unsigned char *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

QByteArray element(const char *tag, const QByteArray &value)
{
    QByteArray length;
    if (value.size() >= 0x80) {
        length += '\x82';
        length += static_cast<char>(value.size() >> 8);
    }
    length += static_cast<char>(value.size() & 0xFF);
    return QByteArray::fromHex(tag) + length + value;
}

QByteArray file(const QByteArray &content)
{
    return element("FF20", content) + QByteArray(8, '\xFF');
}

core::Result<core::Draft, AttributesError> parse(const QByteArray &bytes)
{
    return BasicAttributes::parse(bytesOf(bytes));
}

QByteArray withName(const QString &name)
{
    return file(element("DF22", name.toUtf8()));
}

} // namespace

class tst_BasicAttributes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeFile_becomesADraft();
    void offsetsTable_isNotBelieved();
    void twoBytesBeforeTheFile_areTolerated();
    void unknownTags_areSkipped();
    void missingFields_stayAbsent();
    void letters_areKeptExactly_data();
    void letters_areKeptExactly();
    void dangerousCharacters_areTakenOut_data();
    void dangerousCharacters_areTakenOut();
    void birthDates_data();
    void birthDates();
    void damagedFile_givesNothing_data();
    void damagedFile_givesNothing();
    void size_isToldFromTheFirstBytes();
};

void tst_BasicAttributes::wholeFile_becomesADraft()
{
    const auto draft = parse(file(element("DF21", QByteArray::fromHex("000E0020005900640000")) +
                                  element("DF22", "見本　花子") + element("DF23", "見本市１") +
                                  element("DF24", "19800217") + element("DF25", "2")));
    QVERIFY(draft.has_value());
    core::Draft expected;
    expected.name = {u"見本　花子"_s};
    expected.address = {u"見本市１"_s};
    expected.birthDate = {QDate(1980, 2, 17)};
    expected.sex = {core::Sex::Female};
    QVERIFY(*draft == expected);
}

void tst_BasicAttributes::offsetsTable_isNotBelieved()
{
    const auto draft = parse(
        file(element("DF21", QByteArray::fromHex("FFFFFFFFFFFFFFFF")) + element("DF22", "見本")));
    QVERIFY(draft.has_value());
    QCOMPARE(draft->name->value, u"見本"_s);
}

void tst_BasicAttributes::twoBytesBeforeTheFile_areTolerated()
{
    const QByteArray lead = QByteArray::fromHex("0102");
    const auto draft = parse(lead + withName(u"見本"_s));
    QVERIFY(draft.has_value());
    QCOMPARE(draft->name->value, u"見本"_s);
}

void tst_BasicAttributes::unknownTags_areSkipped()
{
    const auto draft = parse(
        file(element("DF26", "ミホン") + element("DF22", "見本") + element("5F", QByteArray())));
    QVERIFY(!draft.has_value()); // 5F alone is a cut tag
    const auto good = parse(file(element("DF26", "ミホン") + element("DF22", "見本")));
    QVERIFY(good.has_value());
    QCOMPARE(good->name->value, u"見本"_s);
    QVERIFY(!good->kana);
}

void tst_BasicAttributes::missingFields_stayAbsent()
{
    const auto draft = parse(file(element("DF22", "見本") + element("DF23", QByteArray())));
    QVERIFY(draft.has_value());
    QVERIFY(!draft->address);
    QVERIFY(!draft->birthDate);
    QVERIFY(!draft->sex);
}

void tst_BasicAttributes::letters_areKeptExactly_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("compatibility ideographs") << u"髙﨑"_s;
    QTest::newRow("beyond the BMP") << u"𠮷田𪚲"_s;
    QTest::newRow("variation selector") << u"葛\U000E0100城"_s;
    QTest::newRow("private use, a municipality's own letter") << u"見\uE001本"_s;
    QTest::newRow("newest kanji, unknown to Qt") << u"\U00031350"_s;
    QTest::newRow("voiced mark in two parts") << u"か\u3099"_s;
    QTest::newRow("Latin with accents") << u"JOSÉ MÜLLER"_s;
}

void tst_BasicAttributes::letters_areKeptExactly()
{
    QFETCH(QString, name);
    const auto draft = parse(withName(name));
    QVERIFY(draft.has_value());
    QCOMPARE(draft->name->value, name);
}

void tst_BasicAttributes::dangerousCharacters_areTakenOut_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("shown");
    QTest::newRow("right-to-left override") << u"A\u202EB\u202C"_s << u"AB"_s;
    QTest::newRow("isolates") << u"\u2067A\u2069"_s << u"A"_s;
    QTest::newRow("zero width and byte order mark") << u"\uFEFFA\u200BB\u200F"_s << u"AB"_s;
    QTest::newRow("line breaks") << u"A\r\nB\u2028C"_s << u"A  B C"_s;
    QTest::newRow("escape and zero") << (u"A\u001BB"_s + QChar(0) + u"C"_s) << u"ABC"_s;
    QTest::newRow("invisible tags") << u"A\U000E0041"_s << u"A"_s;
    QTest::newRow("spaces around") << u"　A　B　 "_s << u"A　B"_s;
}

void tst_BasicAttributes::dangerousCharacters_areTakenOut()
{
    QFETCH(QString, raw);
    QFETCH(QString, shown);
    const auto draft = parse(withName(raw));
    QVERIFY(draft.has_value());
    QCOMPARE(draft->name->value, shown);
}

void tst_BasicAttributes::birthDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QDate>("date");
    QTest::newRow("leap day") << QByteArray("20000229") << true << QDate(2000, 2, 29);
    QTest::newRow("no leap day") << QByteArray("19000229") << false << QDate();
    QTest::newRow("day not known") << QByteArray("19500000") << true << QDate();
    QTest::newRow("nothing known") << QByteArray("00000000") << true << QDate();
    QTest::newRow("Edo period") << QByteArray("18001231") << false << QDate();
    QTest::newRow("era year") << QByteArray("S55.2.17") << false << QDate();
    QTest::newRow("seven digits") << QByteArray("1980217") << false << QDate();
}

void tst_BasicAttributes::birthDates()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QFETCH(QDate, date);
    const auto draft = parse(file(element("DF22", "見本") + element("DF24", text)));
    QCOMPARE(draft.has_value(), good);
    if (good) {
        QCOMPARE(draft->birthDate ? draft->birthDate->value : QDate(), date);
    }
}

void tst_BasicAttributes::damagedFile_givesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray name = element("DF22", "見本");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another file") << element("FF30", name);
    QTest::newRow("cut off") << file(name).left(8);
    QTest::newRow("empty") << file({});
    QTest::newRow("two names") << file(name + name);
    QTest::newRow("name of 3,000 bytes") << file(element("DF22", QByteArray(3000, 'x')));
    QTest::newRow("unfinished letter") << file(element("DF22", "\xE8\xA6"));
    QTest::newRow("overlong slash") << file(element("DF22", "\xC0\xAF"));
    QTest::newRow("surrogate in UTF-8") << file(element("DF22", "\xED\xA0\x80"));
    QTest::newRow("beyond Unicode") << file(element("DF22", "\xF4\x90\x80\x80"));
    QTest::newRow("Shift JIS") << file(element("DF22", "\x8C\xA9\x96\x7B"));
    QTest::newRow("sex in full width") << file(name + element("DF25", "１"));
    QTest::newRow("sex 3") << file(name + element("DF25", "3"));
    QByteArray many;
    for (char tag = 0x30; tag < 0x60; ++tag) {
        many += QByteArray("\xDF") + tag + '\0';
    }
    QTest::newRow("too many elements") << file(name + many);
}

void tst_BasicAttributes::damagedFile_givesNothing()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!parse(bytes).has_value());
}

void tst_BasicAttributes::size_isToldFromTheFirstBytes()
{
    const auto sizeOf = [](const char *hex) {
        return BasicAttributes::sizeOf(bytesOf(QByteArray::fromHex(hex)));
    };
    QCOMPARE(sizeOf("FF2010").value_or(0), std::size_t{19});
    QCOMPARE(sizeOf("FF2081C8").value_or(0), std::size_t{204});
    QCOMPARE(sizeOf("FF20820400").value_or(0), std::size_t{1029});
    QVERIFY(sizeOf("FF").error() == AttributesError::NeedsMore);
    QVERIFY(sizeOf("FF2082").error() == AttributesError::NeedsMore);
    QVERIFY(sizeOf("FF20821000").error() == AttributesError::Damaged);
    QVERIFY(sizeOf("FFFFFFFFFFFFFF").error() == AttributesError::Damaged);
}

QTEST_APPLESS_MAIN(tst_BasicAttributes)
#include "tst_BasicAttributes.moc"
