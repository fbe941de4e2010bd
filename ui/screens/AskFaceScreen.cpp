// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AskFaceScreen.h"

#include "core/IdAnswers.h"
#include "ui/BirthDatePick.h"
#include "ui/KeyPad.h"
#include "ui/PartStack.h"
#include "ui/ProblemText.h"
#include "ui/ShownText.h"
#include "ui/StripView.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Part = core::screen::AskFace::Part;

namespace {

constexpr int digits = 4; // of the security code, and of a year
constexpr int stripHeight = 90;

} // namespace

AskFaceScreen::AskFaceScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_parts(new PartStack)
    , m_lines{{{Part::SecurityCode, new ReadFieldView(theme)},
               {Part::ExpiryYear, new ReadFieldView(theme)},
               {Part::BirthDate, new ReadFieldView(theme)}}}
    , m_digitsPage(buildDigits())
    , m_birthPage(buildBirth())
    , m_allPage(buildAll())
{
    for (QWidget *part : {m_digitsPage, m_birthPage, m_allPage}) {
        m_parts->addPart(part);
    }
    content()->addWidget(m_parts, 1);
    m_goOn = addWish(foot(), Picture::None, Rank::Plain, core::input::GoOnWithReading{});
    m_confirm = addWish(foot(), Picture::Check, Rank::Primary, core::input::Confirm{});
    foot()->setStretch(0, 2);
    foot()->setStretch(1, 3);
}

QWidget *AskFaceScreen::buildDigits()
{
    m_digitStrip = new StripView(theme(), stripHeight);
    m_advice = textLabel(TextRole::Lead);
    m_entry = textLabel(TextRole::Entry);
    m_entry->setWordWrap(false);
    m_pad = new KeyPad(theme(), {"123", "456", "789", "<0>"});
    auto *words = new QVBoxLayout;
    words->addWidget(m_digitStrip);
    words->addWidget(m_advice);
    words->addStretch();
    auto *keys = new QVBoxLayout;
    keys->addWidget(m_entry);
    keys->addWidget(m_pad, 1);
    auto *page = new QWidget;
    auto *sides = new QHBoxLayout(page);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->addLayout(words, 1);
    sides->addLayout(keys, 1);
    connect(m_pad, &KeyPad::typed, this, &AskFaceScreen::type);
    connect(m_pad, &KeyPad::erased, this, &AskFaceScreen::erase);
    connect(m_pad, &KeyPad::entered, this, &AskFaceScreen::send);
    return page;
}

QWidget *AskFaceScreen::buildBirth()
{
    m_birthStrip = new StripView(theme(), 60);
    m_birth = new BirthDatePick(theme());
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_birthStrip);
    column->addWidget(m_birth, 1);
    connect(m_birth, &BirthDatePick::picked, this, [this](const QDate &date) {
        Q_EMIT wish(core::input::SetBirthDate{date});
    });
    return page;
}

QWidget *AskFaceScreen::buildAll()
{
    m_trouble = textLabel(TextRole::Bad);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_trouble);
    for (const Line &line : m_lines) {
        column->addWidget(line.view);
        connect(line.view, &ReadFieldView::correctionWanted, this, [this, part = line.part] {
            Q_EMIT wish(core::input::AskFacePart{part});
        });
    }
    column->addStretch();
    return page;
}

void AskFaceScreen::show(const core::screen::AskFace &state)
{
    const bool isNew = !m_state || m_state->part != state.part;
    m_state = state;
    if (isNew) {
        m_digits = state.part == Part::All ? QString() : value(state.part);
        m_birth->begin(state.read.today);
    }
    m_parts->turnTo(current());
    retranslate();
}

void AskFaceScreen::forget()
{
    m_state.reset();
    m_digits.clear();
    m_entry->clear();
    m_birth->forget();
    m_digitStrip->setStrip({});
    m_birthStrip->setStrip({});
    for (const Line &line : m_lines) {
        line.view->forget();
    }
}

QWidget *AskFaceScreen::current() const
{
    switch (m_state->part) {
    case Part::SecurityCode:
    case Part::ExpiryYear:
        return m_digitsPage;
    case Part::BirthDate:
        return m_birthPage;
    case Part::All:
        break;
    }
    return m_allPage;
}

QString AskFaceScreen::caption(Part part) const
{
    switch (part) {
    case Part::SecurityCode:
        return tr("セキュリティコード（4けた）");
    case Part::ExpiryYear:
        return tr("有効期限の年（西暦）");
    case Part::BirthDate:
        return tr("生年月日");
    case Part::All:
        break;
    }
    return {};
}

QString AskFaceScreen::value(Part part) const
{
    const core::screen::CardFace &face = m_state->face;
    switch (part) {
    case Part::SecurityCode:
        return face.securityCode;
    case Part::ExpiryYear:
        return face.expiryYear == 0 ? QString() : QString::number(face.expiryYear);
    case Part::BirthDate:
        return face.birthDate.isValid() ? shownBirthDate(face.birthDate) : QString();
    case Part::All:
        break;
    }
    return {};
}

QByteArray AskFaceScreen::strip(Part part) const
{
    const auto field = core::fieldOf(part);
    const core::ReadField *read = field ? core::fieldOf(m_state->read.reading, *field) : nullptr;
    return read == nullptr ? QByteArray() : read->strip;
}

void AskFaceScreen::type(char digit)
{
    if (m_digits.size() < digits) {
        m_digits.append(QLatin1Char(digit));
        refreshDigits();
    }
}

void AskFaceScreen::erase()
{
    m_digits.chop(1);
    refreshDigits();
}

void AskFaceScreen::send()
{
    if (m_digits.size() == digits) {
        Q_EMIT wish(core::input::SetFaceDigits{m_digits});
    }
}

void AskFaceScreen::refreshDigits()
{
    m_entry->setText(m_digits + QString(digits - m_digits.size(), u'_'));
    m_entry->setAccessibleName(spelled(m_digits));
    m_pad->setLettersEnabled(m_digits.size() < digits);
    m_pad->setEraseEnabled(!m_digits.isEmpty());
    m_pad->setEnterEnabled(m_digits.size() == digits);
}

bool AskFaceScreen::typed(QKeyEvent &event)
{
    if (!m_state || m_state->part == Part::All) {
        return false;
    }
    return m_state->part == Part::BirthDate ? m_birth->press(event) : m_pad->press(event);
}

void AskFaceScreen::retranslateAll()
{
    const std::optional<core::IntakeProblem> &problem = m_state->read.problem;
    m_trouble->setVisible(problem || !m_state->read.refused.empty());
    m_trouble->setText(problem ? problemText(*problem, {}).title
                       : m_state->triesLeft
                           ? tr("カードの中の番号とちがいました。あと%n回ためせます。"
                                "ちがうところを、なおしてください。",
                                nullptr,
                                *m_state->triesLeft)
                           : tr("カードの中の番号とちがいました。"
                                "ちがうところを、なおしてください。"));
    for (const Line &line : m_lines) {
        ReadFieldView::Shown shownLine;
        shownLine.caption = caption(line.part);
        shownLine.strip = strip(line.part);
        shownLine.value = value(line.part);
        shownLine.correct = tr("なおす");
        line.view->show(shownLine);
    }
}

void AskFaceScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    const Part part = m_state->part;
    heading()->setText(part == Part::All ? tr("カードのとおりですか？")
                                         : tr("%1を、カードで見てください").arg(caption(part)));
    m_advice->setText(part == Part::SecurityCode
                          ? tr("写真の下に印刷してある4けたです。12けたの番号ではありません。")
                          : tr("「2030年3月3日まで有効」なら、2030 と入れます。"));
    m_digitStrip->setStrip(strip(part));
    m_birthStrip->setStrip(strip(part));
    refreshDigits();
    m_pad->retranslate();
    m_birth->retranslate();
    retranslateAll();
    m_goOn->setWords(tr("ICを使わずに進む"));
    m_confirm->setVisible(part == Part::All);
    m_confirm->setEnabled(core::isPresentable(*m_state));
    m_confirm->setWords(core::isPresentable(*m_state) ? tr("このとおりです。カードを開く")
                                                      : tr("ちがうところを、なおしてください"));
}

} // namespace ui
