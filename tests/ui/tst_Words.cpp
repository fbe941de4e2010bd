// SPDX-License-Identifier: Apache-2.0
// What the screens say and in which colours, without a window.
#include "ui/HindranceText.h"
#include "ui/Language.h"
#include "ui/ProblemText.h"
#include "ui/ShownText.h"
#include "ui/StatusWords.h"
#include "ui/Theme.h"

#include <QApplication>
#include <QDate>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyColourPair_reachesSevenToOne_data();
    void everyColourPair_reachesSevenToOne();
    void contrast_agreesWithTheStandardsOwnExamples();
    void focusRing_showsOnEveryFill();
    void styleSheet_hasNoPlaceholderLeft();
    void everySentence_isTranslated_data();
    void everySentence_isTranslated();
    void everyProblem_hasTitleAdviceAndWaysOn();
    void everyHindrance_saysSomethingOfItsOwn();
    void everyLanguage_answersItsOwnCode();
    void easyJapanese_breaksOnlyBetweenWords();
    void birthDate_hasTheEraOfItsDay_data();
    void birthDate_hasTheEraOfItsDay();
    void birthDate_isWrittenOutInEnglish();
    void foreignText_cannotTurnTheLineAround();
    void kanji_stayExactlyAsTheyAre();
    void longRuns_getPlacesToBreak();
    void link_saysAgeAndWaiting();
    void somebodyElseAnswering_isNoRefusal();
    void wrongClock_saysByHowMuch();
    void emptyBattery_isBad();
    void camera_isSpokenOf_onlyInTrouble();
    void disk_saysTheWorstFirst();
};

namespace {

ui::LanguageSwitch &languages()
{
    static ui::LanguageSwitch switcher;
    return switcher;
}

void addPairs(const QByteArray &look, const ui::Colours &c)
{
    const std::pair<const char *, std::pair<QColor, QColor>> pairs[] = {
        {"text on page", {c.text, c.page}},
        {"text on panel", {c.text, c.panel}},
        {"good on panel", {c.good, c.panel}},
        {"good on page", {c.good, c.page}},
        {"warning on panel", {c.warning, c.panel}},
        {"warning on page", {c.warning, c.page}},
        {"bad on panel", {c.bad, c.panel}},
        {"bad on page", {c.bad, c.page}},
        {"primary", {c.primary.text, c.primary.fill}},
        {"plain", {c.plain.text, c.plain.fill}},
        {"grave", {c.grave.text, c.grave.fill}},
        {"disabled", {c.disabled.text, c.disabled.fill}},
        {"plain border on page", {c.plain.border, c.page}},
        {"primary border on page", {c.primary.border, c.page}},
    };
    for (const auto &[name, pair] : pairs) {
        QTest::newRow(look + ": " + name) << pair.first << pair.second;
    }
}

} // namespace

void TestWords::everyColourPair_reachesSevenToOne_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    addPairs("normal", ui::coloursOf(ui::Look::Normal));
    addPairs("high contrast", ui::coloursOf(ui::Look::HighContrast));
}

void TestWords::everyColourPair_reachesSevenToOne()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    const double ratio = ui::contrast(front, back);
    QVERIFY2(ratio >= 7.0, qPrintable(QString::number(ratio)));
}

void TestWords::contrast_agreesWithTheStandardsOwnExamples()
{
    QCOMPARE(ui::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(ui::contrast(Qt::white, Qt::white), 1.0);
    // #767676 is the lightest grey that reaches 4.5:1 on white.
    QVERIFY(std::abs(ui::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

// The ring has two colours, so that one of them differs from whatever lies beside it.
void TestWords::focusRing_showsOnEveryFill()
{
    for (const auto look : {ui::Look::Normal, ui::Look::HighContrast}) {
        const ui::Colours c = ui::coloursOf(look);
        for (const QColor &beside : {c.page, c.primary.fill, c.plain.fill, c.grave.fill}) {
            const double best =
                std::max(ui::contrast(c.focus, beside), ui::contrast(c.focusInner, beside));
            QVERIFY2(best >= 3.0, qPrintable(beside.name()));
        }
    }
}

void TestWords::styleSheet_hasNoPlaceholderLeft()
{
    ui::Theme theme;
    theme.fit({1024, 600});
    const QString sheet = theme.styleSheet();
    QVERIFY(sheet.contains(u"QLabel#heading"_s));
    static const QRegularExpression left(u"(: [^;]*@\\w+)|(\\d+(dp|type))"_s);
    // The comment at the top names the placeholders.
    const QString rules = sheet.mid(sheet.indexOf(u"*/"_s));
    QVERIFY2(!rules.contains(left), qPrintable(left.match(rules).captured()));
}

void TestWords::everySentence_isTranslated_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("easy Japanese") << u"uketsuke_ja-x-easy.ts"_s;
    QTest::newRow("English") << u"uketsuke_en.ts"_s;
}

void TestWords::everySentence_isTranslated()
{
    QFETCH(QString, file);
    QFile ts(QString::fromUtf8(SOURCE_DIR) + u"/translations/"_s + file);
    QVERIFY(ts.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&ts);
    QString source;
    int sentences = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == u"source") {
            source = xml.readElementText();
            ++sentences;
        } else if (xml.name() == u"translation" || xml.name() == u"numerusform") {
            const bool unfinished = xml.attributes().hasAttribute(u"type"_s);
            QVERIFY2(!unfinished, qPrintable(source));
            const QString words = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            QVERIFY2(!words.trimmed().isEmpty(), qPrintable(source));
            for (const QString &mark : {u"%1"_s, u"%n"_s}) {
                QVERIFY2(source.contains(mark) == words.contains(mark), qPrintable(source));
            }
        }
    }
    QVERIFY(!xml.hasError());
    QVERIFY(sentences > 150);
}

void TestWords::everyProblem_hasTitleAdviceAndWaysOn()
{
    for (const ui::Language language : ui::allLanguages) {
        languages().setLanguage(language);
        std::set<QString> titles;
        const int last = static_cast<int>(core::IntakeProblem::DeskTakenOut);
        for (int problem = 0; problem <= last; ++problem) {
            const auto text = ui::problemText(static_cast<core::IntakeProblem>(problem), 2);
            QVERIFY2(!text.title.isEmpty(), qPrintable(QString::number(problem)));
            QVERIFY(!text.advice.isEmpty());
            QVERIFY(!text.steps.empty());
            QVERIFY(text.steps.size() <= 3);
            titles.insert(text.title);
        }
        QCOMPARE(static_cast<int>(titles.size()), last + 1);
    }
    languages().setLanguage(ui::Language::Japanese);
}

void TestWords::everyHindrance_saysSomethingOfItsOwn()
{
    for (const ui::Language language : ui::allLanguages) {
        languages().setLanguage(language);
        std::set<QString> said{ui::hindranceText({}).words};
        // The two sizes are one sentence: nobody at the desk can change a camera.
        for (int i = 0; i < static_cast<int>(core::IdHindrance::TooSmall); ++i) {
            const auto text = ui::hindranceText(core::IdHindrance(i));
            QVERIFY(!text.words.isEmpty() && text.picture != ui::Picture::None);
            QVERIFY2(said.insert(text.words).second, qPrintable(text.words));
        }
    }
    languages().setLanguage(ui::Language::Japanese);
}

void TestWords::everyLanguage_answersItsOwnCode()
{
    for (const ui::Language language : ui::allLanguages) {
        languages().setLanguage(language);
        QCOMPARE(ui::currentLanguageCode(), ui::codeOf(language));
    }
    languages().setLanguage(ui::Language::Japanese);
}

void TestWords::easyJapanese_breaksOnlyBetweenWords()
{
    languages().setLanguage(ui::Language::EasyJapanese);
    const QString words = QCoreApplication::translate("ui::BottomBar", "係の人を呼ぶ");
    languages().setLanguage(ui::Language::Japanese);
    const QString joiner(QChar(0x2060));
    QCOMPARE(QString(words).remove(joiner), u"係の 人を 呼ぶ"_s);
    QVERIFY(words.contains(u"呼"_s + joiner + u"ぶ"_s));
}

void TestWords::birthDate_hasTheEraOfItsDay_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("words");
    QTest::newRow("Showa") << QDate(1950, 2, 3) << u"1950年2月3日（昭和25年）"_s;
    QTest::newRow("last day of Taisho") << QDate(1926, 12, 24) << u"1926年12月24日（大正15年）"_s;
    QTest::newRow("first day of Showa") << QDate(1926, 12, 25) << u"1926年12月25日（昭和元年）"_s;
    QTest::newRow("last day of Showa") << QDate(1989, 1, 7) << u"1989年1月7日（昭和64年）"_s;
    QTest::newRow("first day of Heisei") << QDate(1989, 1, 8) << u"1989年1月8日（平成元年）"_s;
    QTest::newRow("first day of Reiwa") << QDate(2019, 5, 1) << u"2019年5月1日（令和元年）"_s;
    QTest::newRow("last day of Meiji") << QDate(1912, 7, 29) << u"1912年7月29日（明治45年）"_s;
}

void TestWords::birthDate_hasTheEraOfItsDay()
{
    QFETCH(QDate, date);
    QFETCH(QString, words);
    QCOMPARE(ui::shownBirthDate(date), words);
}

void TestWords::birthDate_isWrittenOutInEnglish()
{
    languages().setLanguage(ui::Language::English);
    const QString words = ui::shownBirthDate(QDate(1950, 2, 3));
    languages().setLanguage(ui::Language::Japanese);
    QCOMPARE(words, u"3 February 1950"_s);
}

void TestWords::foreignText_cannotTurnTheLineAround()
{
    const QString shown = ui::shown(u"a\u202Eb\u2066c\u200Fd\u0007e\nf\u2029g"_s);
    QCOMPARE(shown, u"a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg"_s);
}

void TestWords::kanji_stayExactlyAsTheyAre()
{
    // With a variation selector and a letter outside the basic plane, as names have them.
    const QString name = u"\u845B\U000E0100城　\U00020BB7野家"_s;
    QCOMPARE(ui::shown(name), name);
}

void TestWords::longRuns_getPlacesToBreak()
{
    const QString shown = ui::shown(QString(30, u'W'));
    QCOMPARE(shown.count(QChar(0x200B)), 2);
    QCOMPARE(QString(shown).remove(QChar(0x200B)), QString(30, u'W'));
}

void TestWords::link_saysAgeAndWaiting()
{
    core::DeskStatus status;
    status.link = core::DeskStatus::Link::Lost;
    status.lastReceipt = 1'000'000;
    status.waiting = 12;
    const auto word = ui::linkWord(status, 1'000'000 + 35 * 60'000);
    QCOMPARE(word.words, u"切れています：35分前 · 未送信 12"_s);
    QCOMPARE(word.state, ui::StatusWord::State::Warning);
    status.link = core::DeskStatus::Link::Reached;
    status.waiting = 0;
    QCOMPARE(ui::linkWord(status, 1'000'500).words, u"届いた：たった今"_s);
    QCOMPARE(ui::linkWord(status, 1'000'500).state, ui::StatusWord::State::Good);
}

void TestWords::somebodyElseAnswering_isNoRefusal()
{
    core::DeskStatus status;
    status.link = core::DeskStatus::Link::Intercepted;
    status.waiting = 3;
    const auto word = ui::linkWord(status, 1'000'000);
    QCOMPARE(word.words, u"Wi-Fi のログインが必要です · 未送信 3"_s);
    status.link = core::DeskStatus::Link::Refused;
    QVERIFY(ui::linkWord(status, 1'000'000).words != word.words);
}

void TestWords::wrongClock_saysByHowMuch()
{
    core::DeskStatus status;
    QCOMPARE(ui::clockWord(status).words, u"合っています"_s);
    status.clock = core::DeskStatus::Clock::Doubtful;
    QCOMPARE(ui::clockWord(status).words, u"たしかめて"_s); // headquarters was not reached yet
    status.clockAhead = 12 * 60'000;
    QCOMPARE(ui::clockWord(status).words, u"12分進んでいます"_s);
    status.clockAhead = -qint64{9} * 60 * 60'000;
    QCOMPARE(ui::clockWord(status).words, u"9時間遅れています"_s);
    status.clockAhead = -qint64{365} * 24 * 60 * 60'000;
    QCOMPARE(ui::clockWord(status).words, u"365日遅れています"_s);
    QCOMPARE(ui::clockWord(status).state, ui::StatusWord::State::Warning);
}

void TestWords::emptyBattery_isBad()
{
    core::DeskStatus status;
    status.power = core::DeskStatus::Power::Battery;
    status.batteryPercent = 9;
    QCOMPARE(ui::batteryWord(status).state, ui::StatusWord::State::Bad);
    status.power = core::DeskStatus::Power::Mains;
    QCOMPARE(ui::batteryWord(status).state, ui::StatusWord::State::Good);
}

void TestWords::camera_isSpokenOf_onlyInTrouble()
{
    using Camera = core::DeskStatus::Camera;
    core::DeskStatus status;
    for (const auto camera : {Camera::None, Camera::Ready}) {
        status.camera = camera;
        QCOMPARE(ui::cameraWord(status), std::nullopt);
    }
    status.camera = Camera::Lost;
    QCOMPARE(ui::cameraWord(status),
             (ui::StatusWord{u"使えません"_s, ui::StatusWord::State::Warning}));
}

void TestWords::disk_saysTheWorstFirst()
{
    using core::DeskStatus;
    using State = ui::StatusWord::State;
    DeskStatus status;
    status.diskFreeBytes = 12'000'000'000;
    status.backup = DeskStatus::Backup::OnAnotherMedium;
    QCOMPARE(ui::diskWord(status), (ui::StatusWord{u"空き 12 GB"_s, State::Good}));
    status.backup = DeskStatus::Backup::OnTheSameDisk;
    QCOMPARE(ui::diskWord(status), (ui::StatusWord{u"空き 12 GB · 控えも同じ場所"_s, State::Good}));
    status.backup = DeskStatus::Backup::MediumMissing;
    QCOMPARE(ui::diskWord(status).state, State::Warning);
    status.backup = DeskStatus::Backup::Failed;
    QCOMPARE(ui::diskWord(status).words, u"控えがとれません"_s);
    status.disk = DeskStatus::Disk::Low;
    status.diskFreeBytes = 420'000'000;
    QCOMPARE(ui::diskWord(status), (ui::StatusWord{u"あと420 MB：本部に電話"_s, State::Bad}));
    status.disk = DeskStatus::Disk::ReserveInUse;
    QCOMPARE(ui::diskWord(status).words, u"いっぱい。予備を使用中：本部に電話"_s);
    status.disk = DeskStatus::Disk::Unusable;
    QCOMPARE(ui::diskWord(status).words, u"記録できません：紙に書く"_s);
    status.check = DeskStatus::Check::Failed;
    QCOMPARE(ui::diskWord(status),
             (ui::StatusWord{u"記録がこわれています：本部に電話"_s, State::Bad}));
    languages().setLanguage(ui::Language::English);
    QCOMPARE(ui::diskWord(status).words, u"register damaged: call HQ"_s);
    languages().setLanguage(ui::Language::Japanese);
}

QTEST_MAIN(TestWords)
#include "tst_Words.moc"
