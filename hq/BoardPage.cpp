// SPDX-License-Identifier: Apache-2.0
#include "hq/BoardPage.h"

#include "core/CodeWords.h"
#include "hq/BoardJson.h"
#include "hq/BoardText.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

// Builds the page from the top; every text goes through text() or attribute().
class Page
{
public:
    Page(const Board &board, const Words &words)
        : m_board(board)
        , m_words(words)
    {}

    QByteArray made(const QString &municipality)
    {
        head(municipality);
        header(municipality);
        m_html += u"<main>\n"_s;
        warnings();
        summary();
        alarms();
        mainTable();
        details();
        m_html += u"</main>\n"_s;
        footer();
        m_html += u"</body>\n</html>\n"_s;
        return m_html.toUtf8();
    }

private:
    void head(const QString &municipality);
    void header(const QString &municipality);
    void warnings();
    void summary();
    void summaryItem(const QString &word, const QString &attributes, const QString &value);
    void alarms();
    void mainTable();
    void tableHead();
    void shelterRow(const ShelterOnBoard &shelter);
    void freshness(const ShelterOnBoard &shelter);
    void totalRow();
    void figureCells(const Figures &figures);
    void details();
    void crossTable(const ShelterOnBoard &shelter);
    void footer();

    [[nodiscard]] static QString text(const QString &plain) { return plain.toHtmlEscaped(); }
    [[nodiscard]] QString word(const QString &key) const { return text(m_words(key)); }
    [[nodiscard]] QString codeWord(const QByteArray &key) const;
    [[nodiscard]] static QString figureCell(const Figures &figures, const QByteArray &key);
    [[nodiscard]] static bool beginsGroup(const QByteArray &key);

    const Board &m_board;
    const Words &m_words;
    QString m_html;
};

// The columns between capacity and freshness.
std::vector<QByteArray> figureColumns()
{
    std::vector<QByteArray> columns;
    for (const auto *keys : {&sexKeys(), &ageKeys(), &placeKeys()}) {
        columns.insert(columns.end(), keys->begin(), keys->end());
    }
    columns.insert(columns.end(), {"in", "out", "outstanding"});
    return columns;
}

bool Page::beginsGroup(const QByteArray &key)
{
    return key == sexKeys().front() || key == ageKeys().front() || key == placeKeys().front() ||
           key == "in" || key == "outstanding";
}

QString Page::codeWord(const QByteArray &key) const
{
    const QString language = codeOf(m_words.language());
    const auto code = static_cast<quint64>(key.mid(key.lastIndexOf('.') + 1).toInt());
    if (key.startsWith("sex.")) {
        return text(core::wordOf(core::sexFrom(code).value_or(core::Sex::NotKnown), language));
    }
    if (key.startsWith("age.")) {
        return text(
            core::wordOf(core::ageBandFrom(code).value_or(core::AgeBand::Unknown), language));
    }
    return word(QString::fromLatin1(key));
}

QString Page::figureCell(const Figures &figures, const QByteArray &key)
{
    return u"<td data-figure=\"%1\"%2>%3</td>"_s.arg(QString::fromLatin1(key),
                                                     beginsGroup(key) ? u" class=\"begins\""_s
                                                                      : QString(),
                                                     text(figureText(figures, key)));
}

void Page::head(const QString &municipality)
{
    const QByteArray words = QJsonDocument(m_words.all()).toJson(QJsonDocument::Compact);
    m_html += u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
              "<title>%2 %3</title>\n"
              "<link rel=\"icon\" href=\"/board/icon.svg\">\n"
              "<link rel=\"stylesheet\" href=\"/board/board.css\">\n"
              "<script type=\"module\" src=\"/board/board.js\"></script>\n</head>\n"
              "<body data-mode=\"%4\" data-made-at=\"%5\" data-words=\"%6\">\n"_s.arg(
                  codeOf(m_words.language()),
                  word(u"title"_s),
                  text(municipality),
                  m_board.mode == core::Mode::Real ? u"real"_s : u"practice"_s,
                  QString::number(m_board.madeAt),
                  text(QString::fromUtf8(words)));
}

void Page::header(const QString &municipality)
{
    if (m_board.mode == core::Mode::Practice) {
        m_html += u"<p class=\"practice\">%1</p>\n"_s.arg(word(u"practice"_s));
    }
    const bool isEnglish = m_words.language() == Language::English;
    m_html +=
        u"<header>\n<h1>%1 <span class=\"city\">%2</span></h1>\n"
        "<p class=\"shown\">%3 <time id=\"shown\">%4</time></p>\n"
        "<p class=\"language\"><a href=\"?lang=%5\" lang=\"%5\">%6</a></p>\n</header>\n"_s.arg(
            word(u"title"_s),
            text(municipality),
            word(u"now"_s),
            text(timeText(m_board.madeAt, m_board.madeAt)),
            isEnglish ? u"ja"_s : u"en"_s,
            word(u"otherLanguage"_s));
}

void Page::warnings()
{
    m_html += u"<p id=\"not-storing\" class=\"warning\"%1>%2</p>\n"_s.arg(
        m_board.isStoring ? u" hidden"_s : QString(), word(u"notStoring"_s));
    m_html += u"<p id=\"disconnected\" class=\"warning\" hidden></p>\n"_s;
}

void Page::summaryItem(const QString &word, const QString &attributes, const QString &value)
{
    m_html += u"<div><dt>%1</dt><dd %2>%3</dd></div>\n"_s.arg(word, attributes, value);
}

void Page::summary()
{
    m_html += u"<section class=\"summary\" aria-label=\"%1\">\n"
              "<p class=\"grand\"><span class=\"label\">%1</span> "
              "<b data-total=\"people\">%2</b> <span class=\"unit\">%3</span>"
              "<span class=\"range\" data-total-range>%4</span></p>\n<dl>\n"_s.arg(
                  word(u"summary"_s),
                  text(figureText(m_board.total, "people")),
                  word(u"persons"_s),
                  text(rangeText(m_board.total, u"range"_s, m_words)));
    const auto coverage = [this](const QString &key, int some, std::size_t all) {
        return text(
            m_words(key, {{u"n"_s, QString::number(some)}, {u"all"_s, QString::number(all)}}));
    };
    summaryItem(word(u"sheltersReported"_s),
                u"id=\"shelters-reported\""_s,
                coverage(u"sheltersCoverage"_s, m_board.sheltersReported, m_board.shelters.size()));
    summaryItem(word(u"kiosksHeard"_s),
                u"id=\"kiosks-heard\""_s,
                coverage(u"kiosksCoverage"_s,
                         m_board.kiosksHeard,
                         static_cast<std::size_t>(m_board.kiosks)));
    for (const auto &[key, label] : {std::pair("in", u"inToday"_s),
                                     std::pair("out", u"outToday"_s),
                                     std::pair("outstanding", u"outstandingLong"_s)}) {
        summaryItem(word(label),
                    u"data-total=\"%1\""_s.arg(QString::fromLatin1(key)),
                    text(figureText(m_board.total, key)));
    }
    m_html += u"</dl>\n</section>\n"_s;
}

void Page::alarms()
{
    m_html += u"<section id=\"alarms\" class=\"alarms\"%1>\n<h2>%2</h2>\n<ul>\n"_s.arg(
        m_board.alarms.empty() ? u" hidden"_s : QString(), word(u"alarms"_s));
    for (const Alarm &alarm : m_board.alarms) {
        QString shelter = alarm.shelter;
        for (const ShelterOnBoard &known : m_board.shelters) {
            if (known.shelter.code == alarm.shelter) {
                shelter = nameOf(known.shelter, m_words.language());
            }
        }
        const QString where = m_words(alarm.isOfServer() ? u"alarmWhereServer"_s : u"alarmWhere"_s,
                                      {{u"time"_s, timeText(alarm.raisedAt, m_board.madeAt)},
                                       {u"shelter"_s, shelter},
                                       {u"kiosk"_s, alarm.stream.kiosk.text().left(10)},
                                       {u"seq"_s, QString::number(alarm.seq)}});
        m_html += u"<li>%1 <small>%2</small></li>\n"_s.arg(word(u"alarm."_s + codeOf(alarm.kind)),
                                                           text(where));
    }
    m_html += u"</ul>\n</section>\n"_s;
}

void Page::tableHead()
{
    m_html +=
        u"<thead>\n<tr><th scope=\"col\" rowspan=\"2\">%1</th>"
        "<th scope=\"col\" rowspan=\"2\">%2</th><th scope=\"col\" rowspan=\"2\">%3</th>"_s.arg(
            word(u"shelter"_s), word(u"people"_s), word(u"capacity"_s));
    const auto group = [this](const QString &name, std::size_t columns) {
        m_html += u"<th scope=\"colgroup\" colspan=\"%1\" class=\"begins\">%2</th>"_s.arg(
            QString::number(columns), word(name));
    };
    group(u"sex"_s, sexKeys().size());
    group(u"age"_s, ageKeys().size());
    group(u"place"_s, placeKeys().size());
    group(u"today"_s, 2);
    for (const QString &key : {u"outstanding"_s, u"asOf"_s, u"kiosks"_s}) {
        m_html += u"<th scope=\"col\" rowspan=\"2\" class=\"begins\">%1</th>"_s.arg(word(key));
    }
    m_html += u"</tr>\n<tr>"_s;
    for (const QByteArray &key : figureColumns()) {
        if (key != "outstanding") {
            m_html += u"<th scope=\"col\"%1>%2</th>"_s.arg(
                beginsGroup(key) ? u" class=\"begins\""_s : QString(), codeWord(key));
        }
    }
    m_html += u"</tr>\n</thead>\n"_s;
}

void Page::figureCells(const Figures &figures)
{
    for (const QByteArray &key : figureColumns()) {
        m_html += figureCell(figures, key);
    }
}

void Page::freshness(const ShelterOnBoard &shelter)
{
    const bool wasHeard = shelter.asOf != 0;
    m_html += u"<td class=\"begins as-of\"><time data-as-of>%1</time>"
              "<small data-age>%2</small></td>"
              "<td class=\"begins\" data-kiosks>%3</td>"_s.arg(
                  text(timeText(shelter.asOf, m_board.madeAt)),
                  wasHeard ? text(ageText(shelter.asOf, m_board.madeAt, m_words)) : QString(),
                  wasHeard ? u"%1/%2"_s.arg(shelter.kiosksHeard).arg(shelter.kiosks) : u"—"_s);
}

void Page::shelterRow(const ShelterOnBoard &shelter)
{
    m_html += u"<tr data-shelter=\"%1\" data-state=\"%2\"><th scope=\"row\">%3"
              "<small data-note>%4</small></th>"
              "<td class=\"people\"><b data-figure=\"people\">%5</b>"
              "<small data-range>%6</small></td>"
              "<td class=\"capacity\">%7<small data-filled>%8</small></td>"_s.arg(
                  text(shelter.shelter.code),
                  codeOf(shelter.state),
                  text(nameOf(shelter.shelter, m_words.language())),
                  text(noteText(shelter, m_board.madeAt, m_words)),
                  text(figureText(shelter.figures, "people")),
                  text(rangeText(shelter.figures, u"rangeShort"_s, m_words)),
                  shelter.shelter.capacity > 0 ? text(figureText(shelter.shelter.capacity))
                                               : word(u"capacityUnset"_s),
                  filledText(shelter));
    figureCells(shelter.figures);
    freshness(shelter);
    m_html += u"</tr>\n"_s;
}

void Page::totalRow()
{
    m_html += u"<tfoot>\n<tr id=\"total\"><th scope=\"row\">%1<small data-note>%2</small></th>"
              "<td class=\"people\"><b data-figure=\"people\">%3</b><small data-range>%4</small>"
              "</td><td class=\"capacity\"></td>"_s.arg(
                  word(u"total"_s),
                  text(m_words(u"sheltersCoverage"_s,
                               {{u"n"_s, QString::number(m_board.sheltersReported)},
                                {u"all"_s, QString::number(m_board.shelters.size())}})),
                  text(figureText(m_board.total, "people")),
                  text(rangeText(m_board.total, u"rangeShort"_s, m_words)));
    figureCells(m_board.total);
    m_html += u"<td class=\"begins\"></td><td class=\"begins\" data-kiosks>%1/%2</td></tr>\n"
              "</tfoot>\n"_s.arg(m_board.kiosksHeard)
                  .arg(m_board.kiosks);
}

void Page::mainTable()
{
    m_html += u"<div class=\"scrolls\" tabindex=\"0\" role=\"region\" aria-label=\"%1\">\n"
              "<table id=\"board\">\n<caption>%1</caption>\n"_s.arg(word(u"caption"_s));
    tableHead();
    m_html += u"<tbody>\n"_s;
    for (const ShelterOnBoard &shelter : m_board.shelters) {
        shelterRow(shelter);
    }
    m_html += u"</tbody>\n"_s;
    totalRow();
    m_html += u"</table>\n</div>\n"_s;
}

void Page::crossTable(const ShelterOnBoard &shelter)
{
    const QString name = nameOf(shelter.shelter, m_words.language());
    m_html += u"<table data-cross=\"%1\">\n<caption>%2</caption>\n<thead><tr><td></td>"_s.arg(
        text(shelter.shelter.code), text(m_words(u"detailsCaption"_s, {{u"shelter"_s, name}})));
    for (const QByteArray &sex : sexKeys()) {
        m_html += u"<th scope=\"col\">%1</th>"_s.arg(codeWord(sex));
    }
    m_html += u"<th scope=\"col\">%1</th></tr></thead>\n<tbody>\n"_s.arg(word(u"both"_s));
    for (const QByteArray &age : ageKeys()) {
        m_html += u"<tr><th scope=\"row\">%1</th>"_s.arg(codeWord(age));
        for (const QByteArray &sex : sexKeys()) {
            m_html += figureCell(shelter.figures, age + '.' + sex);
        }
        m_html += u"<td data-figure=\"%1\">%2</td></tr>\n"_s.arg(
            QString::fromLatin1(age), text(figureText(shelter.figures, age)));
    }
    m_html += u"</tbody>\n</table>\n"_s;
}

void Page::details()
{
    m_html +=
        u"<details>\n<summary>%1</summary>\n<div class=\"crosses\">\n"_s.arg(word(u"details"_s));
    for (const ShelterOnBoard &shelter : m_board.shelters) {
        crossTable(shelter);
    }
    m_html += u"</div>\n</details>\n"_s;
}

void Page::footer()
{
    m_html += u"<footer>\n<ul>\n"_s;
    for (const QString &key :
         {u"legendBlank"_s, u"legendGrey"_s, u"legendPending"_s, u"legendRange"_s}) {
        m_html += u"<li>%1</li>\n"_s.arg(word(key));
    }
    m_html += u"</ul>\n<p role=\"status\" id=\"spoken\">%1</p>\n</footer>\n"_s.arg(
        text(spokenText(m_board, m_words)));
}

} // namespace

QByteArray boardPage(const Board &board, const QString &municipality, Language language)
{
    const Words words(language);
    return Page(board, words).made(municipality);
}

} // namespace hq
