// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"
#include "ui/ReadFieldView.h"

#include <array>
#include <optional>

namespace ui {

class BirthDatePick;
class KeyPad;
class PartStack;
class StripView;

// What the camera was not sure of, of the three things that open a My Number card: one after
// another by taps, the cut-out beside it; then all three, to be confirmed before the card is asked.
class AskFaceScreen : public Page
{
    Q_OBJECT

public:
    explicit AskFaceScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::AskFace &state);
    void forget() override;

protected:
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    struct Line
    {
        core::screen::AskFace::Part part;
        ReadFieldView *view;
    };

    [[nodiscard]] QWidget *buildDigits();
    [[nodiscard]] QWidget *buildBirth();
    [[nodiscard]] QWidget *buildAll();
    [[nodiscard]] QWidget *current() const;
    [[nodiscard]] QString caption(core::screen::AskFace::Part part) const;
    [[nodiscard]] QString value(core::screen::AskFace::Part part) const;
    [[nodiscard]] QByteArray strip(core::screen::AskFace::Part part) const;
    void type(char digit);
    void erase();
    void send();
    void refreshDigits();
    void retranslateAll();

    std::optional<core::screen::AskFace> m_state;
    QString m_digits; // as far as they are tapped
    PartStack *m_parts;
    StripView *m_digitStrip = nullptr;
    QLabel *m_advice = nullptr;
    QLabel *m_entry = nullptr;
    KeyPad *m_pad = nullptr;
    StripView *m_birthStrip = nullptr;
    BirthDatePick *m_birth = nullptr;
    QLabel *m_trouble = nullptr;
    std::array<Line, 3> m_lines;
    QWidget *m_digitsPage;
    QWidget *m_birthPage;
    QWidget *m_allPage;
    BigButton *m_goOn;
    BigButton *m_confirm;
};

} // namespace ui
