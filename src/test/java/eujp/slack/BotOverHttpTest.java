package eujp.slack;

class BotOverHttpTest extends BotContract {
  BotOverHttpTest() {
    super(BotInWorkspace.Way.HTTP);
  }
}
