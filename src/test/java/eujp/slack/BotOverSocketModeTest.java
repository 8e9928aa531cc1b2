package eujp.slack;

class BotOverSocketModeTest extends BotContract {
  BotOverSocketModeTest() {
    super(BotInWorkspace.Way.SOCKET_MODE);
  }
}
